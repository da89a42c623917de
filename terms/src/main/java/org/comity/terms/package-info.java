/**
 * The value words of the field: states, currencies, money, citations, and where in a file something stands.
 *
 * <p>Values only: no reader, no service, no clock. A word enters when two rooms need it. Imports nothing but the JDK.
 */
@org.jspecify.annotations.NullMarked
package org.comity.terms;

/** The names room. */
@org.jspecify.annotations.NullMarked
package org.comity.names;

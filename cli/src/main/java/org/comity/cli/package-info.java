/** The cli room. */
@org.jspecify.annotations.NullMarked
package org.comity.cli;

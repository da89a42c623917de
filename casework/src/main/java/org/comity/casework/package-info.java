/** The casework room. */
@org.jspecify.annotations.NullMarked
package org.comity.casework;

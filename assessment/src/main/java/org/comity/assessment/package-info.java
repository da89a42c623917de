/** The assessment room. */
@org.jspecify.annotations.NullMarked
package org.comity.assessment;

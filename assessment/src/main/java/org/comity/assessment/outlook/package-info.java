/**
 * Which answers would settle the case: each open fact is supposed one way and the other, and the case tried again
 * ({@link org.comity.assessment.outlook.OutlookFinder}). Closed to other rooms.
 */
@org.jspecify.annotations.NullMarked
package org.comity.assessment.outlook;

/**
 * What a rule says of time: whether its clock runs, until when, and which duty it lays on whom, counted by working calendars.
 * Closed to other rooms.
 */
@org.jspecify.annotations.NullMarked
package org.comity.assessment.clock;

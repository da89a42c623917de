/**
 * The schedule of a tracing, row by row, to be checked by others ({@link org.comity.tracing.schedule.TracingSchedule}), and the check
 * of one ({@link org.comity.tracing.schedule.ScheduleVerification}), which shares no arithmetic with the engine ({@code verify}). A
 * door.
 */
@org.jspecify.annotations.NullMarked
package org.comity.tracing.schedule;

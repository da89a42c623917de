/**
 * Exhibits: the tables behind a report, as CSV and as a workbook ({@link org.comity.tracing.exhibit.TracingExhibits}). A door.
 */
@org.jspecify.annotations.NullMarked
package org.comity.tracing.exhibit;

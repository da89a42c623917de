/**
 * A tracing report written out: as JSON, as text for a terminal, as the page that a court reads; a register's answer as text and
 * JSON. A door. It works nothing out.
 */
@org.jspecify.annotations.NullMarked
package org.comity.tracing.report;

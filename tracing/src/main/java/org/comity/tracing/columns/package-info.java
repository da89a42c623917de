/**
 * Tracing at the size of a register: movements between ledgers as columns in foreign memory, and the rules for one claim over them (tracing
 * 11). Knows nothing of plans and reports; {@code register} does. What it answers is checked against the tracer that explains every entry.
 */
@org.jspecify.annotations.NullMarked
package org.comity.tracing.columns;

/**
 * {@link org.comity.tracing.engine.Tracer}: a plan and its ledgers in, the report of every rule out; what was assumed, what each
 * assumption does to the figures, and which other remedies stand beside tracing. A door: other rooms trace here and nowhere else.
 */
@org.jspecify.annotations.NullMarked
package org.comity.tracing.engine;

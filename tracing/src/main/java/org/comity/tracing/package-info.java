/**
 * Claims and ledgers in, a tracing report out: which money is attributed to whom under which rule (docs/spec/tracing.md).
 *
 * <p>The way through: {@link org.comity.tracing.TracingPlanReader} reads a plan, {@link org.comity.tracing.Tracer} traces it over a
 * {@link org.comity.ledger.LedgerBook}, and {@code TracingText}, {@code TracingJson}, {@code TracingHtml} and {@code FlowPicture} write the
 * {@link org.comity.tracing.TracingReport}. Imports ledger, yaml and terms.
 */
@org.jspecify.annotations.NullMarked
package org.comity.tracing;

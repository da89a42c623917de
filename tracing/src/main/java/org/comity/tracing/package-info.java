/**
 * Claims and ledgers in, a tracing report out: which money is attributed to whom under which rule (docs/spec/tracing.md).
 *
 * <p>This package holds the words that a plan is told in ({@link org.comity.tracing.TracingPlan}: claims, circumstances, conventions,
 * directions) and those that the answer is told in ({@link org.comity.tracing.TracingReport}: a result for each rule, its flows, its
 * schedules). The way through: {@code plan} reads, {@code engine} traces, {@code report}, {@code picture}, {@code exhibit} and {@code
 * schedule} write. Which sub-packages are doors says docs/ARCHITECTURE.md. All of them import this package; it imports none of them.
 */
@org.jspecify.annotations.NullMarked
package org.comity.tracing;

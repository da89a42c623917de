/**
 * Reads tracing plans and refuses what they may not say: {@link org.comity.tracing.plan.TracingPlanReader}
 * (docs/spec/tracing.md 1). A door.
 */
@org.jspecify.annotations.NullMarked
package org.comity.tracing.plan;

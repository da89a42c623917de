/**
 * A plan bound to the ledgers it speaks of ({@link org.comity.tracing.binding.BoundPlan}): entries numbered as
 * {@link org.comity.tracing.binding.Step}s, claims, links, directions and assets found among them, reversals matched; and the links
 * that nobody stated but the records may show ({@link org.comity.tracing.binding.LinkProposer}). Closed to other rooms.
 */
@org.jspecify.annotations.NullMarked
package org.comity.tracing.binding;

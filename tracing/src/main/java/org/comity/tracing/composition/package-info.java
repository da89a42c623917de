/**
 * What a ledger's money is made of: parcels, the ordered and the unordered way of keeping them, and rounding (docs/spec/tracing.md 1.4, 6, 8).
 *
 * <p>Pure arithmetic. Knows no ledger, no date and no plan; imports only the JDK.
 */
@org.jspecify.annotations.NullMarked
package org.comity.tracing.composition;

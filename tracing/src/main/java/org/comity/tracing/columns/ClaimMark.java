package org.comity.tracing.columns;

/**
 * The claim: so much of what one movement brings into a ledger.
 *
 * @param movement the movement, by index
 * @param amountMinor at most its amount
 */
public record ClaimMark(long movement, long amountMinor) {}

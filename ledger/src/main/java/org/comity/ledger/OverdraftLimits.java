package org.comity.ledger;

/** How far a ledger may go below zero without that being a finding. */
@FunctionalInterface
public interface OverdraftLimits {

    /** No account's overdraft is known: every new low below zero is reported. */
    OverdraftLimits NONE_STATED = ledger -> 0L;

    /** The allowed overdraft in minor units, not negative; {@link Long#MAX_VALUE} when it is unlimited. */
    long allowedMinor(LedgerKey ledger);
}

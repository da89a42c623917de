package org.comity.ledger;

import java.util.Comparator;
import org.comity.terms.CurrencyCode;

/**
 * What names a ledger: an account number and a currency. Two currencies kept under one account number are two ledgers (ledger 1.1).
 *
 * @param account the account number or IBAN as the bank writes it, without spaces around it
 * @param currency the currency of every amount in the ledger
 */
public record LedgerKey(String account, CurrencyCode currency) implements Comparable<LedgerKey> {

    private static final Comparator<LedgerKey> ORDER = Comparator.comparing(LedgerKey::account)
            .thenComparing(key -> key.currency().code());

    public LedgerKey {
        if (account.isBlank()) {
            throw new IllegalArgumentException("a ledger needs an account");
        }
    }

    /** By account, then by currency. */
    @Override
    public int compareTo(LedgerKey other) {
        return ORDER.compare(this, other);
    }

    /** {@code ACCOUNT CURRENCY}, as reports name a ledger. */
    @Override
    public String toString() {
        return account + " " + currency;
    }
}

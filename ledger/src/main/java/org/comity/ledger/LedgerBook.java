package org.comity.ledger;

import java.util.List;
import java.util.Optional;

/**
 * Everything read from a set of statements.
 *
 * @param ledgers the ledgers, by account and currency
 * @param statements the statements they were read from, in reading order
 * @param problems what did not hold together, in reading order
 */
public record LedgerBook(List<Ledger> ledgers, List<Statement> statements, List<LedgerProblem> problems) {

    public LedgerBook {
        ledgers = List.copyOf(ledgers);
        statements = List.copyOf(statements);
        problems = List.copyOf(problems);
    }

    /** A book of ledgers alone. */
    public static LedgerBook of(List<Ledger> ledgers) {
        return new LedgerBook(ledgers, List.of(), List.of());
    }

    /** The ledger of an account in a currency. */
    public Optional<Ledger> find(LedgerKey key) {
        return ledgers.stream().filter(ledger -> ledger.key().equals(key)).findFirst();
    }
}

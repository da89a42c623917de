package org.comity.tracing.binding;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.ledger.Entry;
import org.comity.ledger.EntryDetails;
import org.comity.ledger.EntryKind;
import org.comity.ledger.Ledger;
import org.comity.ledger.LedgerBook;
import org.comity.ledger.LedgerProblem;
import org.comity.ledger.PrintedBalance;
import org.comity.ledger.ProblemKind;
import org.comity.ledger.Statement;

/** The balances from which a ledger goes on after a gap between its statements (tracing 4.2). */
final class Restatements {

    private Restatements() {}

    /**
     * One opening for each gap of a ledger whose two balances are printed and differ: the balance that the later statement begins with, on the
     * day of its first entry.
     */
    static List<Entry> of(Ledger ledger, LedgerBook book) {
        List<Entry> restated = new ArrayList<>();
        for (LedgerProblem problem : book.problems()) {
            boolean isGap = problem.kind() == ProblemKind.STATEMENT_GAP
                    && problem.amount().isPresent()
                    && problem.ledger().equals(Optional.of(ledger.key()));
            if (isGap) {
                book.statements().stream()
                        .filter(statement -> statement.ledger().equals(ledger.key())
                                && statement.place().equals(problem.place()))
                        .findFirst()
                        .flatMap(Restatements::opening)
                        .ifPresent(restated::add);
            }
        }
        return restated;
    }

    private static Optional<Entry> opening(Statement statement) {
        return statement
                .opening()
                .map(balance -> new Entry(
                        statement.ledger(),
                        "balance at " + Path.of(statement.place().file()).getFileName() + ":"
                                + statement.place().line(),
                        day(statement, balance),
                        balance.amountMinor(),
                        EntryKind.OPENING,
                        EntryDetails.NONE,
                        statement.place()));
    }

    private static LocalDate day(Statement statement, PrintedBalance opening) {
        return statement.turnover().first().orElse(opening.on());
    }
}

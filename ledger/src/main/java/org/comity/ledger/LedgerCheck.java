package org.comity.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.terms.Money;
import org.comity.terms.Place;

/** Checks a book against itself: sums, printed balances, impossible balances, currencies (ledger 5). */
public final class LedgerCheck {

    private final OverdraftLimits limits;
    private final List<LedgerProblem> problems = new ArrayList<>();

    private LedgerCheck(OverdraftLimits limits) {
        this.limits = limits;
    }

    /** Everything that does not hold together, the problems found while reading first; no account's overdraft is taken for granted. */
    public static List<LedgerProblem> check(LedgerBook book) {
        return check(book, OverdraftLimits.NONE_STATED);
    }

    /** The same, with the overdrafts that a plan allows. */
    public static List<LedgerProblem> check(LedgerBook book, OverdraftLimits limits) {
        LedgerCheck check = new LedgerCheck(limits);
        check.problems.addAll(book.problems());
        book.statements().forEach(check::statementAddsUp);
        for (Ledger ledger : book.ledgers()) {
            check.problems.addAll(PrintedBalances.check(ledger));
            check.neverImpossible(ledger);
        }
        check.oneCurrencyAnAccount(book);
        return List.copyOf(check.problems);
    }

    private void statementAddsUp(Statement statement) {
        if (statement.opening().isEmpty() || statement.closing().isEmpty()) {
            return;
        }
        long expected = ExactSum.add(
                statement.opening().get().amountMinor(), statement.turnover().sumMinor(), statement.place());
        long printed = statement.closing().get().amountMinor();
        if (expected != printed) {
            LedgerKey key = statement.ledger();
            problems.add(new LedgerProblem(
                    ProblemKind.BALANCE_MISMATCH,
                    Optional.of(key),
                    Optional.of(statement.closing().get().on()),
                    Optional.of(new Money(Math.abs(printed - expected), key.currency())),
                    "opening balance and entries make " + new Money(expected, key.currency()).amountText()
                            + ", the statement closes with " + new Money(printed, key.currency()).amountText(),
                    statement.place()));
        }
    }

    /** One finding for each day on which the ledger closes at a new low beneath what is allowed (ledger 5.4). */
    private void neverImpossible(Ledger ledger) {
        long allowed = limits.allowedMinor(ledger.key());
        if (allowed == Long.MAX_VALUE) {
            return;
        }
        long balance = 0;
        long lowest = -allowed;
        List<Entry> entries = ledger.entries();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            balance = ExactSum.add(balance, entry.amountMinor(), entry.place());
            boolean dayCloses =
                    i + 1 == entries.size() || !entries.get(i + 1).booked().equals(entry.booked());
            if (dayCloses && balance < lowest) {
                lowest = balance;
                problems.add(impossible(ledger.key(), entry.booked(), balance, allowed, entry.place()));
            }
        }
    }

    private static LedgerProblem impossible(LedgerKey key, LocalDate day, long balance, long allowed, Place place) {
        Money shortfall = new Money(-balance - allowed, key.currency());
        String limit = allowed == 0
                ? "no overdraft is stated"
                : "the overdraft is " + new Money(allowed, key.currency()).amountText();
        return new LedgerProblem(
                ProblemKind.MISSING_ENTRIES,
                Optional.of(key),
                Optional.of(day),
                Optional.of(shortfall),
                "the ledger closes at " + new Money(balance, key.currency()).amountText() + " and " + limit
                        + ": entries of at least " + shortfall.amountText() + ", or an opening balance, are missing",
                place);
    }

    private void oneCurrencyAnAccount(LedgerBook book) {
        Map<String, List<Ledger>> byAccount = new TreeMap<>();
        book.ledgers()
                .forEach(ledger -> byAccount
                        .computeIfAbsent(ledger.key().account(), account -> new ArrayList<>())
                        .add(ledger));
        byAccount.forEach((account, ledgers) -> {
            if (ledgers.size() > 1) {
                Ledger second = ledgers.get(1);
                List<String> codes = ledgers.stream()
                        .map(ledger -> ledger.key().currency().code())
                        .toList();
                problems.add(new LedgerProblem(
                        ProblemKind.CURRENCY_MIX,
                        Optional.of(second.key()),
                        second.entries().stream().map(Entry::booked).findFirst(),
                        Optional.empty(),
                        "the account carries " + String.join(" and ", codes) + "; each is kept as a ledger of its own",
                        placeOf(book, second)));
            }
        });
    }

    private static Place placeOf(LedgerBook book, Ledger ledger) {
        return ledger.entries().stream()
                .map(Entry::place)
                .findFirst()
                .or(() -> book.statements().stream()
                        .filter(statement -> statement.ledger().equals(ledger.key()))
                        .map(Statement::place)
                        .findFirst())
                .orElse(Place.of(ledger.key().toString()));
    }
}

package org.comity.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.terms.Money;

/** What {@code ledger check} prints: each file with its statements, then everything that does not hold together, then what
 * the entries are made of (ledger 2.12). */
public final class LedgerCheckText {

    private LedgerCheckText() {}

    /** The report on a book and the problems found in it. */
    public static String write(LedgerBook book, List<LedgerProblem> problems) {
        StringBuilder text = new StringBuilder();
        Map<String, List<Statement>> byFile = new LinkedHashMap<>();
        book.statements()
                .forEach(statement -> byFile.computeIfAbsent(statement.place().file(), file -> new ArrayList<>())
                        .add(statement));
        byFile.forEach((file, statements) -> {
            text.append(file).append('\n');
            statements.forEach(
                    statement -> text.append("  ").append(line(statement)).append('\n'));
        });
        long entries = book.ledgers().stream()
                .flatMap(ledger -> ledger.entries().stream())
                .filter(entry -> !entry.isOpening())
                .count();
        text.append('\n')
                .append(counted(byFile.size(), "file", "files"))
                .append(", ")
                .append(counted(book.ledgers().size(), "ledger", "ledgers"))
                .append(", ")
                .append(counted(entries, "entry", "entries"))
                .append(", ")
                .append(problems.isEmpty() ? "no problems" : counted(problems.size(), "problem", "problems"))
                .append('\n');
        problems.forEach(problem -> text.append(line(problem)).append('\n'));
        MakeupText.append(text, book);
        return text.toString();
    }

    private static String line(Statement statement) {
        Turnover turnover = statement.turnover();
        String currency = statement.ledger().currency().code();
        Stream<String> parts = Stream.of(
                statement.format().text(),
                statement.ledger().toString(),
                statement.number().map(number -> "no. " + number).orElse(""),
                counted(turnover.entries(), "entry", "entries"),
                turnover.first().map(first -> period(first, turnover.last())).orElse(""),
                statement
                        .opening()
                        .map(balance -> "opens " + money(statement, balance))
                        .orElse(""),
                statement
                        .closing()
                        .map(balance -> "closes " + money(statement, balance) + " " + currency)
                        .orElse(""),
                turnover.alreadyRead() == 0 ? "" : turnover.alreadyRead() + " already read",
                turnover.pending() == 0 ? "" : turnover.pending() + " pending, left out");
        return String.join(", ", parts.filter(part -> !part.isEmpty()).toList());
    }

    private static String money(Statement statement, PrintedBalance balance) {
        return new Money(balance.amountMinor(), statement.ledger().currency()).amountText();
    }

    private static String period(LocalDate first, Optional<LocalDate> last) {
        return last.filter(day -> !day.equals(first))
                .map(day -> first + " to " + day)
                .orElse(first.toString());
    }

    private static String line(LedgerProblem problem) {
        StringBuilder line = new StringBuilder(problem.place().toString())
                .append(": ")
                .append(problem.kind().text())
                .append(": ");
        problem.ledger().ifPresent(ledger -> line.append(ledger).append(": "));
        problem.booked().ifPresent(day -> line.append(day).append(": "));
        return line.append(problem.what()).toString();
    }

    private static String counted(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}

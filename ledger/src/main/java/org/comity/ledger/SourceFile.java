package org.comity.ledger;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.terms.BadInput;
import org.comity.terms.CurrencyCode;
import org.comity.terms.Money;
import org.comity.terms.Place;

/** The file that is being read: names its lines, reads its values, collects what is odd but readable. */
final class SourceFile {

    final Path path;
    private final String name;
    private final List<LedgerProblem> problems = new ArrayList<>();

    /**
     * @param path where it is
     * @param name the file as the user named it, for messages and places
     */
    SourceFile(Path path, String name) {
        this.path = path;
        this.name = name;
    }

    Place at(long line) {
        return new Place(name, (int) Math.min(line, Integer.MAX_VALUE));
    }

    BadInput bad(long line, String what, String expected, String toDo) {
        return BadInput.at(at(line), what, expected, toDo);
    }

    List<LedgerProblem> problems() {
        return problems;
    }

    void report(
            ProblemKind kind,
            Optional<LedgerKey> ledger,
            Optional<LocalDate> booked,
            Optional<Money> amount,
            String what,
            long line) {
        problems.add(new LedgerProblem(kind, ledger, booked, amount, what, at(line)));
    }

    /** A day written as ISO 8601; anything else, and any day that does not exist, is an error. */
    LocalDate day(String text, String field, long line) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw bad(
                    line,
                    field + " '" + Shown.text(text) + "' is not a day",
                    "expected a day that exists, as 2014-11-20",
                    "");
        }
    }

    CurrencyCode currency(String text, String field, long line) {
        if (!CurrencyCode.isKnown(text)) {
            throw bad(
                    line,
                    field + " '" + Shown.text(text) + "' is not a currency",
                    "expected an ISO 4217 code, as NZD",
                    "");
        }
        return new CurrencyCode(text);
    }

    /**
     * An amount in minor units. Non-zero digits beyond the minor unit are cut off and reported (ledger 3.2); anything else that is no
     * number is an error.
     */
    long amount(String text, DecimalText style, LedgerKey ledger, String field, long line) {
        DecimalText.Parsed parsed = style.parse(text, ledger.currency().minorDigits())
                .orElseThrow(() -> bad(
                        line,
                        field + " '" + Shown.text(text) + "' is not an amount",
                        "expected " + style.inWords(),
                        ""));
        if (parsed.cut()) {
            report(
                    ProblemKind.PRECISION,
                    Optional.of(ledger),
                    Optional.empty(),
                    Optional.empty(),
                    field + " " + Shown.text(text) + " has more digits than " + ledger.currency() + " keeps ("
                            + ledger.currency().minorDigits() + "); what is beyond them was left off",
                    line);
        }
        return parsed.minor();
    }
}

package org.comity.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One {@code :61:} with its {@code :86:}. */
final class MtEntry {

    private static final Pattern SHAPE = Pattern.compile(
            "^(?<value>[0-9]{6})(?<entry>[0-9]{4}| {4})?(?<mark>[RE]?[DC])(?<funds>[A-Z])?[\\n ]?"
                    + "(?<amount>[0-9][0-9,]{0,17})(?<type>[A-Z][A-Z0-9 ]{3})(?<rest>.*)$",
            Pattern.DOTALL);

    private final SourceFile file;
    private final int line;
    private final LedgerKey ledger;
    private final LocalDate booked;
    private final Optional<LocalDate> valueOn;
    private final long amountMinor;
    private final String mark;
    private final EntryKind kind;
    private final String bankReference;
    private final String supplement;
    private MtText text = MtText.NONE;

    private MtEntry(SourceFile file, MtField field, LedgerKey ledger, Matcher shape) {
        this.file = file;
        this.line = field.line;
        this.ledger = ledger;
        String entryDay = Optional.ofNullable(shape.group("entry")).orElse("").strip();
        LocalDate value = valueDay(shape.group("value"), !entryDay.isEmpty());
        this.valueOn = Optional.of(value);
        this.booked = entryDay.isEmpty() ? value : nearest(entryDay, value);
        this.mark = shape.group("mark");
        long minor = file.amount(shape.group("amount"), DecimalText.SWIFT, ledger, "the amount", line);
        this.amountMinor = mark.equals("D") || mark.equals("RC") || mark.equals("ED") ? -minor : minor;
        this.kind = kind(mark, shape.group("type"));
        String[] parts = shape.group("rest").split("\n", 2);
        int separator = parts[0].indexOf("//");
        String bank = separator < 0 ? "" : parts[0].substring(separator + 2).strip();
        this.bankReference = bank.equals("NONREF") ? "" : bank;
        String customer = separator < 0
                ? parts[0].strip()
                : parts[0].substring(0, separator).strip();
        String more = parts.length > 1 ? parts[1].replaceAll("\\s+", " ").strip() : "";
        this.supplement = !more.isEmpty() ? more : customer.equals("NONREF") ? "" : customer;
    }

    static MtEntry of(SourceFile file, MtField field, LedgerKey ledger) {
        Matcher shape = SHAPE.matcher(field.text());
        if (!shape.matches()) {
            throw file.bad(
                    field.line,
                    "':61:" + Shown.text(field.text()) + "' is not an entry",
                    "expected the value day as YYMMDD, perhaps the booking day as MMDD, D or C, the amount with a comma and the type, as"
                            + " 1407310801D1234,56NTRFNONREF",
                    "compare the line with the bank's file");
        }
        return new MtEntry(file, field, ledger, shape);
    }

    void details(MtField field) {
        text = text.and(MtText.parse(field));
    }

    void into(StatementDraft draft) {
        if (mark.startsWith("E")) { // MT942: expected, not booked
            draft.pending++;
            return;
        }
        Optional<String> reference =
                text.reference().or(() -> Optional.of(supplement).filter(said -> !said.isEmpty()));
        EntryDetails details = new EntryDetails(
                valueOn, OptionalLong.empty(), Optional.empty(), text.account(), text.name(), reference);
        draft.add(new Entry(ledger, bankReference, booked, amountMinor, kind, details, file.at(line)));
    }

    private static EntryKind kind(String mark, String type) {
        if (mark.startsWith("R")) {
            return EntryKind.REVERSAL;
        }
        return switch (type.substring(1)) {
            case "INT" -> EntryKind.INTEREST;
            case "CHG", "COM" -> EntryKind.FEE;
            case "FEX" -> EntryKind.FX;
            default -> EntryKind.PAYMENT;
        };
    }

    /** A day as YYMMDD: 80 to 99 are of the last century. */
    static LocalDate day(SourceFile file, String text, int line) {
        try {
            return LocalDate.of(year(text), number(text, 2), number(text, 4));
        } catch (DateTimeException e) {
            throw file.bad(line, "'" + text + "' is not a day", "expected a day that exists, as YYMMDD", "");
        }
    }

    /**
     * German banks reckon interest in months of thirty days and print 30 February as a value day. Where the booking day stands beside it,
     * such a value day is read as the month's last and reported (ledger 3.5); it never decides the order of entries.
     */
    private LocalDate valueDay(String text, boolean bookingDayStands) {
        int month = number(text, 2);
        int day = number(text, 4);
        if (bookingDayStands && month == 2 && (day == 29 || day == 30)) {
            YearMonth february = YearMonth.of(year(text), 2);
            if (day > february.lengthOfMonth()) {
                file.report(
                        ProblemKind.IMPOSSIBLE_DATE,
                        Optional.of(ledger),
                        Optional.empty(),
                        Optional.empty(),
                        "the value day " + text + " does not exist; read as " + february.atEndOfMonth(),
                        line);
                return february.atEndOfMonth();
            }
        }
        return day(file, text, line);
    }

    private static int year(String text) {
        int year = number(text, 0);
        return year < 80 ? 2000 + year : 1900 + year;
    }

    private static int number(String text, int at) {
        return Integer.parseInt(text.substring(at, at + 2));
    }

    /** The booking day as MMDD has no year: the one nearest to the value day. */
    private LocalDate nearest(String text, LocalDate value) {
        try {
            MonthDay day = MonthDay.of(number(text, 0), number(text, 2));
            LocalDate best = LocalDate.MIN;
            for (int year = value.getYear() - 1; year <= value.getYear() + 1; year++) {
                if (day.isValidYear(year)) {
                    LocalDate candidate = day.atYear(year);
                    boolean nearer = best.equals(LocalDate.MIN)
                            || Math.abs(ChronoUnit.DAYS.between(candidate, value))
                                    < Math.abs(ChronoUnit.DAYS.between(best, value));
                    best = nearer ? candidate : best;
                }
            }
            if (!best.equals(LocalDate.MIN)) {
                return best;
            }
        } catch (DateTimeException e) {
            // falls through to the error below: month 13, 31 April
        }
        throw file.bad(
                line, "the booking day '" + text + "' does not exist", "expected a day that exists, as MMDD", "");
    }
}

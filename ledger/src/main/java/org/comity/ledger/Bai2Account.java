package org.comity.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.comity.terms.Money;

/** One account of a BAI2 group while it is read: its balances (03), its transactions (16), its control totals (49). */
final class Bai2Account {

    private static final String LEDGER_OPENING = "010";
    private static final String LEDGER_CLOSING = "015";

    private final SourceFile file;
    private final LocalDate on;
    private final StatementDraft draft;
    private long controlTotal;
    private int records;

    Bai2Account(SourceFile file, LedgerKey ledger, LocalDate on, int line) {
        this.file = file;
        this.on = on;
        this.draft = new StatementDraft(ledger, StatementFormat.BAI2, file.at(line));
    }

    void counted(Bai2Record record) {
        records += record.physicalRecords();
    }

    /** The balances and totals of a record 03: type, amount, count of items, kind of funds, again and again. */
    void balances(List<String> fields, int line) {
        int at = 0;
        while (at < fields.size()) {
            String type = fields.get(at);
            String amount = Bai2Reader.field(fields, at + 1);
            if (!amount.isEmpty()) {
                long minor = amount(amount, line);
                controlTotal = ExactSum.add(controlTotal, minor, file.at(line));
                switch (type) {
                    case LEDGER_OPENING -> draft.opening = Optional.of(new PrintedBalance(on, minor));
                    case LEDGER_CLOSING -> draft.closing = Optional.of(new PrintedBalance(on, minor));
                    default -> {} // available balances, totals: what the entries say counts
                }
            }
            at += 4 + fieldsOfFunds(Bai2Reader.field(fields, at + 3), Bai2Reader.field(fields, at + 4), line);
        }
    }

    /** How many fields follow a kind of funds: when the money is at hand. */
    private int fieldsOfFunds(String kind, String first, int line) {
        return switch (kind) {
            case "", "0", "1", "2", "Z" -> 0;
            case "V" -> 2;
            case "S" -> 3;
            case "D" -> 1 + 2 * (int) whole(first, "the number of availabilities", line);
            default ->
                throw file.bad(
                        line,
                        "'" + Shown.text(kind) + "' is no kind of funds",
                        "expected 0, 1, 2, S, V, D, Z or nothing",
                        "compare the line with the bank's file");
        };
    }

    void transaction(Bai2Record record) {
        Bai2Record.Cursor cursor = record.cursor();
        int line = record.line();
        int type = (int) whole(cursor.next(), "the type of the transaction", line);
        String amountText = cursor.next();
        long minor = amountText.isEmpty() ? 0 : amount(amountText, line);
        controlTotal = ExactSum.add(controlTotal, minor, file.at(line));
        Optional<LocalDate> valueOn = funds(cursor, line);
        String bankReference = cursor.next();
        String customerReference = cursor.next();
        String text = cursor.rest();
        if (minor == 0) {
            return; // 890 and its like: information, no movement
        }
        EntryDetails details = new EntryDetails(
                valueOn,
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Stream.of(customerReference, text)
                                .filter(said -> !said.isEmpty())
                                .reduce((one, two) -> one + " " + two)
                                .orElse(""))
                        .filter(said -> !said.isEmpty()));
        long signed = isCredit(type, line) ? minor : -minor;
        draft.add(new Entry(draft.ledger, bankReference, on, signed, kind(type), details, file.at(line)));
    }

    private Optional<LocalDate> funds(Bai2Record.Cursor cursor, int line) {
        String kind = cursor.next();
        if (kind.equals("V")) {
            String day = cursor.next();
            cursor.next();
            return day.isEmpty() ? Optional.empty() : Optional.of(Bai2Reader.day(file, day, "the value date", line));
        }
        String first = kind.equals("D") ? cursor.next() : "";
        int left = fieldsOfFunds(kind, first, line) - (kind.equals("D") ? 1 : 0);
        for (int i = 0; i < left; i++) {
            cursor.next();
        }
        return Optional.empty();
    }

    private boolean isCredit(int type, int line) {
        if (type > 100 && type < 400 || type >= 920 && type < 960) {
            return true;
        }
        if (type > 400 && type < 700 || type >= 960 && type < 1000) {
            return false;
        }
        throw file.bad(
                line,
                "the type " + type + " is neither a credit nor a debit",
                "expected 101 to 399 or 920 to 959 (credits), 401 to 699 or 960 to 999 (debits)",
                "loans (700 to 799) have no ledger here: leave the account out, or write it as a ledger table");
    }

    private static EntryKind kind(int type) {
        return switch (type) {
            case 354, 654 -> EntryKind.INTEREST;
            case 661, 698 -> EntryKind.FEE;
            default -> EntryKind.PAYMENT;
        };
    }

    /** Control total and number of records, as the bank counted them: what differs is missing or altered (ledger 2.9). */
    void trailer(Bai2Record record) {
        List<String> fields = record.fields();
        int line = record.line();
        String total = Bai2Reader.field(fields, 0);
        if (!total.isEmpty()) {
            long printed = amount(total, line);
            if (printed != controlTotal) {
                file.report(
                        ProblemKind.BALANCE_MISMATCH,
                        Optional.of(draft.ledger),
                        Optional.of(on),
                        Optional.of(new Money(
                                ExactSum.add(printed, -controlTotal, file.at(line)), draft.ledger.currency())),
                        "the account's control total is " + money(printed) + ", its records add up to "
                                + money(controlTotal),
                        line);
            }
        }
        String count = Bai2Reader.field(fields, 1);
        if (!count.isEmpty() && whole(count, "the number of records", line) != records) {
            file.report(
                    ProblemKind.STATEMENT_GAP,
                    Optional.of(draft.ledger),
                    Optional.of(on),
                    Optional.empty(),
                    "the account is said to have " + count + " records and has " + records + ": some may be missing",
                    line);
        }
    }

    private Money money(long minor) {
        return new Money(minor, draft.ledger.currency());
    }

    StatementDraft finished() {
        return draft;
    }

    /** Amounts are whole minor units, with or without a sign. */
    private long amount(String text, int line) {
        if (!text.matches("[+-]?[0-9]{1,18}")) {
            throw file.bad(
                    line,
                    "'" + Shown.text(text) + "' is not an amount",
                    "expected digits without a decimal sign, at most 18",
                    "compare the line with the bank's file");
        }
        return Long.parseLong(text);
    }

    private long whole(String text, String what, int line) {
        if (!text.matches("[0-9]{1,6}")) {
            throw file.bad(line, what + " '" + Shown.text(text) + "' is not a number", "expected digits", "");
        }
        return Long.parseLong(text);
    }
}

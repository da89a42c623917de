package org.comity.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.terms.CurrencyCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads BAI2 (the Cash Management Balance Reporting Specifications, version 2): files of groups of accounts, a record to a line, with the
 * liberties that banks take (ledger 2.9).
 */
final class Bai2Reader {

    /** A record begins a line, or stands after the slash and the blanks that end the one before it. */
    private static final Pattern RECORD =
            Pattern.compile("(?:^\\s*|/\\s+)(?<code>01|02|03|16|49|88|98|99),", Pattern.MULTILINE);

    private static final String DEFAULT_CURRENCY = "USD";

    private final SourceFile file;
    private final ByteLines lines;
    private final List<StatementDraft> finished = new ArrayList<>();
    private @Nullable Bai2Record open;
    private @Nullable Group group;
    private @Nullable Bai2Account account;
    private boolean ended;

    private Bai2Reader(SourceFile file, InputStream in) {
        this.file = file;
        this.lines = new ByteLines(file, in);
    }

    /** The statements of one file: one for each account on each day that it reports. */
    static List<StatementDraft> read(SourceFile file, InputStream in) throws IOException {
        return new Bai2Reader(file, in).statements();
    }

    /** What a group says of all its accounts. */
    private record Group(LocalDate on, CurrencyCode currency) {}

    private List<StatementDraft> statements() throws IOException {
        for (String line = lines.next(); line != null; line = lines.next()) {
            split(line);
        }
        take();
        endAccount();
        if (!ended) {
            file.report(
                    ProblemKind.STATEMENT_GAP,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    "the file ends without its trailer (99): the rest of it may be missing",
                    lines.line());
        }
        return finished;
    }

    /** The records of one physical line; what stands before the first belongs to the record before it. */
    private void split(String line) {
        Matcher matcher = RECORD.matcher(line);
        int from = 0;
        while (matcher.find()) {
            boolean slash = line.charAt(matcher.start()) == '/';
            goOn(line.substring(from, slash ? matcher.start() + 1 : matcher.start()));
            begin(matcher.group("code"));
            from = matcher.end();
        }
        goOn(line.substring(from));
    }

    private void begin(String code) {
        if (code.equals("88")) {
            if (open == null) {
                throw file.bad(lines.line(), "a continuation (88) stands before any record", "expected 01 first", "");
            }
            open.continued();
            return;
        }
        take();
        open = new Bai2Record(file, code, lines.line());
    }

    private void goOn(String text) {
        if (open != null) {
            open.add(text);
        } else if (!text.isBlank()) {
            throw file.bad(lines.line(), "'" + Shown.text(text) + "' is no record of BAI2", "expected 01,… first", "");
        }
    }

    private void take() {
        Bai2Record record = open;
        open = null;
        if (record == null) {
            return;
        }
        switch (record.code()) {
            case "01" -> ended = false;
            case "02" -> group = group(record);
            case "03" -> {
                endAccount();
                account = account(record);
            }
            case "16" -> inAccount(record).transaction(record);
            case "49" -> {
                inAccount(record).trailer(record);
                endAccount();
            }
            case "98" -> {
                endAccount();
                group = null;
            }
            default -> ended = true;
        }
    }

    private Bai2Account inAccount(Bai2Record record) {
        if (account == null) {
            throw file.bad(
                    record.line(),
                    "the record " + record.code() + " stands in no account",
                    "expected an account (03) before it",
                    "this is a fragment: fetch the whole file");
        }
        account.counted(record);
        return account;
    }

    private Group group(Bai2Record record) {
        List<String> fields = record.fields();
        String status = field(fields, 2);
        if (status.equals("2") || status.equals("4")) {
            throw file.bad(
                    record.line(),
                    "the group's status is " + status + (status.equals("2") ? " (deletion)" : " (test)"),
                    "expected 1 (update) or 3 (correction)",
                    "leave this file out; a deletion takes back an earlier file, which must then be left out too");
        }
        String currency = field(fields, 5);
        return new Group(
                day(field(fields, 3), "the as-of date", record.line()),
                file.currency(currency.isEmpty() ? DEFAULT_CURRENCY : currency, "the currency", record.line()));
    }

    private Bai2Account account(Bai2Record record) {
        if (group == null) {
            throw file.bad(
                    record.line(),
                    "an account (03) stands in no group",
                    "expected a group (02) before it",
                    "this is a fragment: fetch the whole file");
        }
        List<String> fields = record.fields();
        String number = field(fields, 0);
        if (number.isEmpty()) {
            throw file.bad(record.line(), "the account number is empty", "expected it first in the record 03", "");
        }
        String own = field(fields, 1);
        CurrencyCode currency = own.isEmpty() ? group.currency() : file.currency(own, "the currency", record.line());
        Bai2Account opened = new Bai2Account(file, new LedgerKey(number, currency), group.on(), record.line());
        opened.counted(record);
        opened.balances(fields.subList(Math.min(2, fields.size()), fields.size()), record.line());
        return opened;
    }

    private void endAccount() {
        if (account != null) {
            finished.add(account.finished());
        }
        account = null;
    }

    static String field(List<String> fields, int index) {
        return index < fields.size() ? fields.get(index) : "";
    }

    private LocalDate day(String text, String what, int line) {
        return day(file, text, what, line);
    }

    /** A day as YYMMDD. */
    static LocalDate day(SourceFile file, String text, String what, int line) {
        if (text.matches("[0-9]{6}")) {
            try {
                int year = Integer.parseInt(text.substring(0, 2));
                return LocalDate.of(
                        (year < 80 ? 2000 : 1900) + year,
                        Integer.parseInt(text.substring(2, 4)),
                        Integer.parseInt(text.substring(4)));
            } catch (DateTimeException e) {
                // falls through to the error below: month 13, 30 February
            }
        }
        throw file.bad(line, what + " '" + Shown.text(text) + "' is not a day", "expected YYMMDD", "");
    }
}

package org.comity.ledger;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.comity.terms.CurrencyCode;
import org.comity.yaml.NearestName;

/** Reads a bank's own CSV, or a sheet of its workbook, through a column mapping (ledger 4). */
final class MappedCsvReader implements CsvRows.Table {

    private final SourceFile file;
    private final ColumnMapping mapping;
    private final DraftsByLedger drafts;

    private MappedCsvReader(SourceFile file, ColumnMapping mapping, StatementFormat format) {
        this.file = file;
        this.mapping = mapping;
        this.drafts = new DraftsByLedger(file, format);
    }

    static List<StatementDraft> read(SourceFile file, InputStream in, ColumnMapping mapping) {
        MappedCsvReader reader = new MappedCsvReader(file, mapping, StatementFormat.MAPPED_CSV);
        CsvRows.read(file, in, shape(mapping), reader);
        return reader.finished();
    }

    /** The same from a sheet of a workbook. */
    static List<StatementDraft> readSheet(SourceFile file, ColumnMapping mapping) {
        MappedCsvReader reader = new MappedCsvReader(file, mapping, StatementFormat.XLSX);
        SheetRows.read(file, mapping.layout(), reader);
        return reader.finished();
    }

    static CsvRows.Shape shape(ColumnMapping mapping) {
        ColumnMapping.Layout layout = mapping.layout();
        return new CsvRows.Shape(layout.delimiter(), layout.encoding(), layout.skipLines());
    }

    private List<StatementDraft> finished() {
        if (mapping.layout().newestFirst()) {
            drafts.reverse();
        }
        if (mapping.openingFromBalance()) {
            drafts.all().forEach(MappedCsvReader::openFromBalance);
        }
        return drafts.all();
    }

    /** The balance before the first row is the balance after it less its amount (ledger 4.6). */
    private static void openFromBalance(StatementDraft draft) {
        if (draft.opening.isEmpty() && !draft.entries.isEmpty()) {
            Entry first = draft.entries.getFirst();
            OptionalLong after = first.details().balanceMinor();
            if (after.isPresent()) {
                draft.opening = Optional.of(new PrintedBalance(
                        first.booked(), ExactSum.add(after.getAsLong(), -first.amountMinor(), first.place())));
            }
        }
    }

    @Override
    public void header(List<String> columns, long line) {
        for (String needed : mapping.neededColumns()) {
            if (!columns.contains(needed)) {
                throw file.bad(
                        line,
                        "the mapping '" + mapping.name() + "' (" + mapping.place() + ") names the column '"
                                + Shown.text(needed) + "', which is not in the header",
                        NearestName.suggest(needed, columns),
                        "correct the mapping, its delimiter or its skip-lines");
            }
        }
    }

    @Override
    public void row(CsvRows.Row row) {
        long line = row.line();
        CurrencyCode currency = mapping.has("currency")
                ? file.currency(required(row, "currency"), "the currency", line)
                : mapping.fixed().currency().orElseThrow();
        LocalDate booked = day(required(row, "booked"), line);
        switch (mapping.rows()) {
            case ACCOUNT -> {
                String account = mapping.has("account")
                        ? required(row, "account")
                        : mapping.fixed().account().orElseThrow();
                LedgerKey ledger = new LedgerKey(account, currency);
                drafts.add(
                        entry(row, ledger, booked, signedMinor(row, ledger), counterparty(row), text(row, "link_id")));
            }
            case BY_SIGN -> {
                String payer = required(row, "payer_account");
                long minor = signedMinor(row, new LedgerKey(payer, currency));
                boolean debit = minor < 0;
                LedgerKey ledger = new LedgerKey(debit ? payer : required(row, "payee_account"), currency);
                drafts.add(entry(row, ledger, booked, minor, otherSide(row, debit), text(row, "link_id")));
            }
            case TRANSFER -> transfer(row, currency, booked);
        }
    }

    private void transfer(CsvRows.Row row, CurrencyCode currency, LocalDate booked) {
        LedgerKey payer = new LedgerKey(required(row, "payer_account"), currency);
        LedgerKey payee = new LedgerKey(required(row, "payee_account"), currency);
        long minor = signedMinor(row, payer);
        requireUnsigned(row, minor);
        Optional<String> link =
                text(row, "link_id").or(() -> text(row, "entry_id")).or(() -> Optional.of("row-" + row.line()));
        drafts.add(entry(row, payer, booked, -minor, otherSide(row, true), link));
        drafts.add(entry(row, payee, booked, minor, otherSide(row, false), link));
    }

    private record Counterparty(Optional<String> account, Optional<String> name) {}

    private Counterparty counterparty(CsvRows.Row row) {
        return new Counterparty(text(row, "counterparty_account"), text(row, "counterparty_name"));
    }

    private Counterparty otherSide(CsvRows.Row row, boolean seenFromPayer) {
        String side = seenFromPayer ? "payee" : "payer";
        return new Counterparty(text(row, side + "_account"), text(row, side + "_name"));
    }

    private Entry entry(
            CsvRows.Row row,
            LedgerKey ledger,
            LocalDate booked,
            long minor,
            Counterparty other,
            Optional<String> link) {
        long line = row.line();
        Optional<String> balance = text(row, "balance");
        EntryDetails details = new EntryDetails(
                text(row, "value_date").map(day -> day(day, line)),
                balance.isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of(
                                file.amount(balance.get(), mapping.layout().amounts(), ledger, "the balance", line)),
                link,
                other.account(),
                other.name(),
                text(row, "reference"));
        return new Entry(ledger, text(row, "entry_id").orElse(""), booked, minor, kind(row), details, file.at(line));
    }

    private EntryKind kind(CsvRows.Row row) {
        Optional<String> word = text(row, "kind");
        if (word.isEmpty()) {
            return EntryKind.PAYMENT;
        }
        for (Map.Entry<EntryKind, Set<String>> kind : mapping.kinds().entrySet()) {
            if (kind.getValue().contains(word.get())) {
                return kind.getKey();
            }
        }
        return EntryKind.PAYMENT;
    }

    private long signedMinor(CsvRows.Row row, LedgerKey ledger) {
        if (!mapping.has("amount")) {
            return fromTwoColumns(row, ledger);
        }
        long minor = amount(required(row, "amount"), ledger, row.line());
        if (mapping.has("direction")) {
            requireUnsigned(row, minor);
            return directed(row, minor);
        }
        return mapping.sign().debitPositive() ? -minor : minor;
    }

    /** Where something else tells the direction, a sign could only contradict it. */
    private void requireUnsigned(CsvRows.Row row, long minor) {
        if (minor < 0) {
            throw file.bad(
                    row.line(),
                    "the amount is negative where something else tells its direction",
                    "expected it without a sign",
                    "check the mapping's rows, direction and sign");
        }
    }

    private long directed(CsvRows.Row row, long minor) {
        String word = required(row, "direction");
        boolean debit = mapping.sign().debitWords().contains(word);
        if (!debit && !mapping.sign().creditWords().contains(word)) {
            throw file.bad(
                    row.line(),
                    "'" + Shown.text(word) + "' says neither debit nor credit",
                    "expected one of " + String.join(", ", mapping.sign().debitWords()) + " or "
                            + String.join(", ", mapping.sign().creditWords()),
                    "add it to the mapping's direction");
        }
        return debit ? -minor : minor;
    }

    /** A debit and a credit column: one of them says something, without a sign. */
    private long fromTwoColumns(CsvRows.Row row, LedgerKey ledger) {
        long debit =
                text(row, "debit").map(text -> amount(text, ledger, row.line())).orElse(0L);
        long credit = text(row, "credit")
                .map(text -> amount(text, ledger, row.line()))
                .orElse(0L);
        boolean none = text(row, "debit").isEmpty() && text(row, "credit").isEmpty();
        if (none || (debit != 0 && credit != 0) || debit < 0 || credit < 0) {
            throw file.bad(
                    row.line(),
                    "the row does not say one amount",
                    "expected a debit or a credit, without a sign",
                    "check the mapping's columns");
        }
        return credit - debit;
    }

    private long amount(String text, LedgerKey ledger, long line) {
        return file.amount(text, mapping.layout().amounts(), ledger, "the amount", line);
    }

    private LocalDate day(String text, long line) {
        try {
            return LocalDate.parse(text, mapping.layout().days());
        } catch (DateTimeException e) {
            throw file.bad(
                    line,
                    "'" + Shown.text(text) + "' is not a day in the mapping's date-format",
                    "expected a day that exists, written as the mapping says",
                    "correct the row or the mapping");
        }
    }

    /** The cells of a meaning, joined; empty when all are blank. */
    private Optional<String> text(CsvRows.Row row, String meaning) {
        List<String> cells = mapping.columnsOf(meaning).stream()
                .map(row::find)
                .flatMap(Optional::stream)
                .toList();
        return cells.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", cells));
    }

    private String required(CsvRows.Row row, String meaning) {
        return text(row, meaning)
                .orElseThrow(() -> file.bad(
                        row.line(),
                        "'" + String.join(" ", mapping.columnsOf(meaning)) + "' is empty",
                        "expected a value in every row",
                        ""));
    }
}

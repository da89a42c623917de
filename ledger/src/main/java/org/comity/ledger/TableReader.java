package org.comity.ledger;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.comity.yaml.NearestName;

/** Reads the ledger table of the contract (docs/reference/ledger-table.md). */
final class TableReader implements CsvRows.Table {

    static final List<String> COLUMNS = List.of(
            "account",
            "currency",
            "booked",
            "amount",
            "value_date",
            "balance",
            "entry_id",
            "link_id",
            "counterparty_account",
            "counterparty_name",
            "reference",
            "kind");

    static final Set<String> REQUIRED = Set.of("account", "currency", "booked", "amount");

    static final CsvRows.Shape SHAPE = new CsvRows.Shape(',', StandardCharsets.UTF_8, 0);

    private final SourceFile file;
    private final DraftsByLedger drafts;

    private TableReader(SourceFile file, StatementFormat format) {
        this.file = file;
        this.drafts = new DraftsByLedger(file, format);
    }

    static List<StatementDraft> read(SourceFile file, InputStream in) {
        TableReader reader = new TableReader(file, StatementFormat.LEDGER_TABLE);
        CsvRows.read(file, in, SHAPE, reader);
        return reader.drafts.all();
    }

    /** The same as the first sheet of a workbook. */
    static List<StatementDraft> readSheet(SourceFile file) {
        TableReader reader = new TableReader(file, StatementFormat.XLSX);
        SheetRows.read(file, ColumnMapping.Layout.PLAIN, reader);
        return reader.drafts.all();
    }

    /** Whether a header is that of a ledger table. */
    static boolean isHeader(List<String> columns) {
        return columns.containsAll(REQUIRED);
    }

    @Override
    public void header(List<String> columns, long line) {
        for (String column : columns) {
            Optional<String> meant = NearestName.find(column, COLUMNS);
            boolean misspelt = meant.isPresent() && !COLUMNS.contains(column) && !columns.contains(meant.get());
            if (misspelt) {
                throw file.bad(
                        line,
                        "'" + Shown.text(column) + "' is not a column of the ledger table",
                        "did you mean '" + meant.get() + "'?",
                        "correct or remove it");
            }
        }
    }

    @Override
    public void row(CsvRows.Row row) {
        long line = row.line();
        LedgerKey ledger =
                new LedgerKey(required(row, "account"), file.currency(required(row, "currency"), "currency", line));
        LocalDate booked = file.day(required(row, "booked"), "booked", line);
        long amount = file.amount(required(row, "amount"), DecimalText.DOT, ledger, "amount", line);
        EntryKind kind = row.find("kind").map(word -> kind(word, line)).orElse(EntryKind.PAYMENT);
        Optional<String> balance = row.find("balance");
        EntryDetails details = new EntryDetails(
                row.find("value_date").map(day -> file.day(day, "value_date", line)),
                balance.isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of(file.amount(balance.get(), DecimalText.DOT, ledger, "balance", line)),
                row.find("link_id"),
                row.find("counterparty_account"),
                row.find("counterparty_name"),
                row.find("reference"));
        String id = row.find("entry_id").orElse("");
        drafts.add(new Entry(ledger, id, booked, amount, kind, details, file.at(line)));
    }

    private String required(CsvRows.Row row, String column) {
        return row.find(column)
                .orElseThrow(
                        () -> file.bad(row.line(), "'" + column + "' is empty", "expected a value in every row", ""));
    }

    private EntryKind kind(String word, long line) {
        return EntryKind.find(word)
                .orElseThrow(() -> file.bad(
                        line,
                        "'" + Shown.text(word) + "' is not a kind of entry",
                        NearestName.suggest(word, EntryKind.words()),
                        "leave it empty for a payment"));
    }
}

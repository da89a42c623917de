package org.comity.ledger;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import org.comity.terms.Money;

/** Writes the ledger table of the contract (docs/reference/ledger-table.md). What is written reads back as the same ledgers. */
public final class LedgerTable {

    private LedgerTable() {}

    /**
     * Writes a book, ledger by ledger, in statement order. The writer is flushed and left open.
     *
     * @throws UncheckedIOException when the writer fails
     */
    public static void write(LedgerBook book, Writer out) {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(TableReader.COLUMNS);
        book.ledgers().stream()
                .flatMap(ledger -> ledger.entries().stream())
                .forEach(entry -> csv.writeRecord(row(entry)));
        try {
            csv.flush();
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> row(Entry entry) {
        LedgerKey ledger = entry.ledger();
        EntryDetails details = entry.details();
        return List.of(
                ledger.account(),
                ledger.currency().code(),
                entry.booked().toString(),
                entry.amount().amountText(),
                details.valueOn().map(LocalDate::toString).orElse(""),
                details.balanceMinor().isPresent()
                        ? new Money(details.balanceMinor().getAsLong(), ledger.currency()).amountText()
                        : "",
                entry.entryId(),
                details.linkId().orElse(""),
                details.counterpartyAccount().orElse(""),
                details.counterpartyName().orElse(""),
                details.reference().orElse(""),
                entry.kind().text());
    }
}

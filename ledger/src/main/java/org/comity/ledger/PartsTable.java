package org.comity.ledger;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the payments, rates and charges inside entries beside the ledger table (ledger 2.12, docs/reference/ledger-table.md). */
public final class PartsTable {

    private static final List<String> COLUMNS = List.of(
            "account",
            "currency",
            "entry_id",
            "part",
            "amount",
            "amount_currency",
            "counterparty_account",
            "counterparty_name",
            "reference",
            "purpose",
            "instructed",
            "equivalent",
            "rates",
            "charges");

    private PartsTable() {}

    /**
     * Writes a row for each part of an entry, and one without a part number for what is stated of an entry as a whole; entries of which
     * nothing more is stated have none. The writer is flushed and left open.
     *
     * @throws UncheckedIOException when the writer fails
     */
    public static void write(LedgerBook book, Writer out) {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(COLUMNS);
        book.ledgers().stream().flatMap(ledger -> ledger.entries().stream()).forEach(entry -> rows(entry, csv));
        try {
            csv.flush();
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rows(Entry entry, CsvWriter csv) {
        EntryMakeup makeup = entry.details().makeup();
        if (!makeup.terms().equals(PaymentTerms.NONE)) {
            PaymentPart whole = new PaymentPart(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    makeup.terms());
            csv.writeRecord(row(entry, "", whole));
        }
        int number = 0;
        for (PaymentPart part : makeup.parts()) {
            csv.writeRecord(row(entry, String.valueOf(++number), part));
        }
    }

    private static List<String> row(Entry entry, String number, PaymentPart part) {
        PaymentTerms terms = part.terms();
        return List.of(
                entry.ledger().account(),
                entry.ledger().currency().code(),
                entry.entryId(),
                number,
                part.amount().map(stated -> stated.amount().toPlainString()).orElse(""),
                part.amount().map(StatedAmount::currency).orElse(""),
                part.counterpartyAccount().orElse(""),
                part.counterpartyName().orElse(""),
                part.reference().orElse(""),
                part.purpose().orElse(""),
                terms.instructed().map(StatedAmount::toString).orElse(""),
                terms.counterValue().map(StatedAmount::toString).orElse(""),
                terms.rates().stream().map(ExchangeRate::toString).collect(Collectors.joining("; ")),
                terms.charges().stream().map(Charge::toString).collect(Collectors.joining("; ")));
    }
}

package org.comity.ledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.comity.terms.BadInput;
import org.comity.terms.InputProblem;

/** Small files of our own, written into a test's folder and read. */
final class Samples {

    private final Path folder;

    Samples(Path folder) {
        this.folder = folder;
    }

    Path file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path file(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The book of one file. */
    LedgerBook read(String text) {
        return StatementReader.read(List.of(file("sample", text)));
    }

    /** The book of one CSV file read through a mapping. */
    LedgerBook read(String csv, String mapping) {
        return StatementReader.read(
                List.of(file("sample.csv", csv)), Optional.of(ColumnMapping.read(file("sample.yaml", mapping))));
    }

    /** Reading one file must fail as the check says. */
    void refused(String text, Consumer<InputProblem> check) {
        refused(text.getBytes(StandardCharsets.UTF_8), check);
    }

    void refused(byte[] bytes, Consumer<InputProblem> check) {
        Path file = file("sample", bytes);
        assertThatThrownBy(() -> StatementReader.read(List.of(file)))
                .isInstanceOfSatisfying(BadInput.class, bad -> check.accept(bad.problem()));
    }

    /** A camt.053 statement of one account: the balances and entries stand from line 7 on. */
    static String camt(String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
                <BkToCstmrStmt>
                <Stmt>
                <Id>S1</Id>
                <Acct><Id><IBAN>NZ00 EXAMPLE 1</IBAN></Id><Ccy>NZD</Ccy></Acct>
                """ + body + "</Stmt>\n</BkToCstmrStmt>\n</Document>\n";
    }

    static String balance(String type, String day, String amount) {
        boolean debit = amount.startsWith("-");
        return "<Bal><Tp><CdOrPrtry><Cd>" + type + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"NZD\">"
                + (debit ? amount.substring(1) : amount) + "</Amt><CdtDbtInd>" + (debit ? "DBIT" : "CRDT")
                + "</CdtDbtInd><Dt><Dt>" + day + "</Dt></Dt></Bal>\n";
    }

    static String entry(String reference, String day, String amount) {
        boolean debit = amount.startsWith("-");
        return "<Ntry><Amt Ccy=\"NZD\">" + (debit ? amount.substring(1) : amount) + "</Amt><CdtDbtInd>"
                + (debit ? "DBIT" : "CRDT") + "</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>" + day
                + "</Dt></BookgDt><AcctSvcrRef>" + reference + "</AcctSvcrRef></Ntry>\n";
    }

    static final String TABLE_HEADER = "account,currency,booked,amount,balance,entry_id,kind\n";

    /** Every entry as {@code day amount}, the opening marked. */
    static List<String> amounts(LedgerBook book) {
        return book.ledgers().stream()
                .flatMap(ledger -> ledger.entries().stream())
                .map(entry -> (entry.isOpening() ? "opening " : "") + entry.booked() + " "
                        + entry.amount().amountText())
                .toList();
    }

    /** The kinds of problem found in a book, with their amounts. */
    static List<String> problems(LedgerBook book) {
        return LedgerCheck.check(book).stream()
                .map(problem -> problem.kind().text()
                        + problem.amount()
                                .map(amount -> " " + amount.amountText())
                                .orElse(""))
                .toList();
    }
}

package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code comity ledger convert} as a person uses it (ledger 2.12, docs/reference/ledger-table.md). */
class LedgerConvertTest {

    /** One batch of two payments, and one entry with a charge. */
    private static final String STATEMENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>S1</Id>
            <Acct><Id><IBAN>NZ00 EXAMPLE 1</IBAN></Id><Ccy>NZD</Ccy></Acct>
            <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="NZD">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2014-11-01</Dt></Dt></Bal>
            <Ntry><Amt Ccy="NZD">90.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
            <BookgDt><Dt>2014-11-03</Dt></BookgDt><AcctSvcrRef>BATCH</AcctSvcrRef><NtryDtls>
            <TxDtls><Refs><EndToEndId>PAY-1</EndToEndId></Refs><Amt Ccy="NZD">50.00</Amt><CdtDbtInd>DBIT</CdtDbtInd>
            <RltdPties><Cdtr><Nm>First Payee</Nm></Cdtr></RltdPties></TxDtls>
            <TxDtls><Refs><EndToEndId>PAY-2</EndToEndId></Refs><Amt Ccy="NZD">40.00</Amt><CdtDbtInd>DBIT</CdtDbtInd>
            <RltdPties><Cdtr><Nm>Second Payee</Nm></Cdtr></RltdPties></TxDtls></NtryDtls></Ntry>
            <Ntry><Amt Ccy="NZD">2.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
            <BookgDt><Dt>2014-11-04</Dt></BookgDt><AcctSvcrRef>PLAIN</AcctSvcrRef></Ntry>
            <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="NZD">8.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2014-11-30</Dt></Dt></Bal>
            </Stmt></BkToCstmrStmt></Document>
            """;

    @TempDir
    private Path folder;

    private int convert(Path... rest) throws IOException {
        Path statement = Files.writeString(folder.resolve("statement.xml"), STATEMENT);
        List<String> args = new ArrayList<>(List.of("ledger", "convert", statement.toString(), "--out"));
        args.add(folder.resolve("ledger.csv").toString());
        for (Path parts : rest) {
            args.addAll(List.of("--parts", parts.toString()));
        }
        return Comity.run(args.toArray(String[]::new), quiet(), quiet());
    }

    private static PrintStream quiet() {
        return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    }

    @Test
    void whatIsInsideEntriesIsWrittenToATableOfItsOwn() throws IOException {
        Path parts = folder.resolve("parts.csv");

        assertThat(convert(parts)).isEqualTo(ExitCode.DONE);

        assertThat(Files.readAllLines(parts))
                .hasSize(3)
                .first()
                .asString()
                .startsWith("account,currency,entry_id,part,amount,amount_currency,");
        assertThat(Files.readAllLines(parts).get(1))
                .startsWith("NZ00EXAMPLE1,NZD,BATCH,1,-50.00,NZD,,First Payee,PAY-1,");
        assertThat(Files.readAllLines(parts).get(2))
                .startsWith("NZ00EXAMPLE1,NZD,BATCH,2,-40.00,NZD,,Second Payee,PAY-2,");
    }

    /** A batch stays one movement: tracing sees what the bank booked. */
    @Test
    void theLedgerTableIsTheSameWithAndWithoutParts() throws IOException {
        Path table = folder.resolve("ledger.csv");

        assertThat(convert()).isEqualTo(ExitCode.DONE);
        assertThat(folder.resolve("parts.csv")).doesNotExist();
        String without = Files.readString(table);
        assertThat(convert(folder.resolve("parts.csv"))).isEqualTo(ExitCode.DONE);

        assertThat(Files.readString(table))
                .isEqualTo(without)
                .contains("-90.00")
                .doesNotContain("-50.00");
    }

    @Test
    void aPartsTableThatCannotBeWrittenIsAnError() throws IOException {
        assertThat(convert(folder.resolve("nowhere").resolve("parts.csv"))).isNotEqualTo(ExitCode.DONE);
    }
}

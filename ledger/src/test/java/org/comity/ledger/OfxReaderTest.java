package org.comity.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OFX 1 and 2 (ledger 2.10). */
class OfxReaderTest {

    /** Version 1: values without end tags, newest first. */
    private static final String ONE = """
            OFXHEADER:100
            DATA:OFXSGML
            VERSION:102
            ENCODING:USASCII
            CHARSET:1252

            <OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><DTSERVER>20141130<LANGUAGE>ENG</SONRS></SIGNONMSGSRSV1>
            <BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STMTRS>
            <CURDEF>NZD
            <BANKACCTFROM><BANKID>12<ACCTID>12-345<ACCTTYPE>CHECKING</BANKACCTFROM>
            <BANKTRANLIST><DTSTART>20141101<DTEND>20141130
            <STMTTRN><TRNTYPE>SRVCHG<DTPOSTED>20141128<TRNAMT>-2.50<FITID>F3<NAME>Fee<MEMO></STMTTRN>
            <STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20141104120000.000[-5:EST]<DTAVAIL>20141105<TRNAMT>-20.00<FITID>F2<NAME>Müller & S&ouml;hne
            <BANKACCTTO><BANKID>9<ACCTID>99-1<ACCTTYPE>CHECKING</BANKACCTTO><MEMO>Invoice 12 &amp; 13
            </STMTTRN>
            <STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20141103<TRNAMT>+50.00<FITID>F1<NAME>Payer</STMTTRN>
            </BANKTRANLIST>
            <LEDGERBAL><BALAMT>127.50<DTASOF>20141130</LEDGERBAL>
            <AVAILBAL><BALAMT>500.00<DTASOF>20141130</AVAILBAL>
            </STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
            """;

    private static final String TWO = """
            <?xml version="1.0" encoding="UTF-8"?>
            <?OFX OFXHEADER="200" VERSION="211" SECURITY="NONE" OLDFILEUID="NONE" NEWFILEUID="NONE"?>
            <!-- a card -->
            <OFX><CREDITCARDMSGSRSV1><CCSTMTTRNRS><CCSTMTRS>
            <CURDEF>EUR</CURDEF><CCACCTFROM><ACCTID>4000-1</ACCTID></CCACCTFROM>
            <BANKTRANLIST><DTSTART>20141101</DTSTART><DTEND>20141130</DTEND>
            <STMTTRN><TRNTYPE>INT</TRNTYPE><DTPOSTED>20141103</DTPOSTED><TRNAMT>-,50</TRNAMT><FITID>0</FITID><MEMO></MEMO><NAME><![CDATA[A <b> & C]]></NAME></STMTTRN>
            </BANKTRANLIST>
            <LEDGERBAL><BALAMT>-10.00</BALAMT><DTASOF>20141215</DTASOF></LEDGERBAL>
            </CCSTMTRS></CCSTMTTRNRS></CREDITCARDMSGSRSV1></OFX>
            """;

    @TempDir
    private Path folder;

    private Samples samples = new Samples(Path.of("."));

    @BeforeEach
    void prepare() {
        samples = new Samples(folder);
    }

    @Test
    void version_1_reads_without_end_tags_in_its_own_encoding() {
        LedgerBook book =
                StatementReader.read(List.of(samples.file("sample", ONE.getBytes(Charset.forName("windows-1252")))));

        assertThat(Samples.amounts(book))
                .containsExactly(
                        "opening 2014-11-01 100.00", "2014-11-03 50.00", "2014-11-04 -20.00", "2014-11-28 -2.50");
        List<Entry> entries = book.ledgers().getFirst().entries();
        assertThat(entries.get(0).ledger()).hasToString("12-345 NZD");
        assertThat(entries.get(2).entryId()).isEqualTo("F2");
        assertThat(entries.get(2).details().counterpartyName()).contains("Müller & S&ouml;hne");
        assertThat(entries.get(2).details().counterpartyAccount()).contains("99-1");
        assertThat(entries.get(2).details().reference()).contains("Invoice 12 & 13");
        assertThat(entries.get(2).details().valueOn().map(Object::toString)).contains("2014-11-05");
        assertThat(entries.get(3).kind()).isEqualTo(EntryKind.FEE);
        assertThat(LedgerCheck.check(book)).isEmpty();
    }

    @Test
    void version_2_reads_and_a_balance_of_a_later_day_closes_nothing() {
        LedgerBook book = samples.read(TWO);

        assertThat(Samples.amounts(book)).containsExactly("2014-11-03 -0.50");
        Entry entry = book.ledgers().getFirst().entries().getFirst();
        assertThat(entry.entryId()).isEqualTo("sample:7");
        assertThat(entry.kind()).isEqualTo(EntryKind.INTEREST);
        assertThat(entry.details().counterpartyName()).contains("A <b> & C");
        assertThat(book.statements().getFirst().closing()).isEmpty();
    }

    @Test
    void bad_files_are_refused_with_their_line() {
        refused(ONE.replace("20141104120000.000[-5:EST]", "20140230"), 13, "is not a day");
        refused(ONE.replace("+50.00", "fifty"), 16, "is not an amount");
        refused(ONE.replace("<CURDEF>NZD", "<CURDEF>NZX"), 9, "is not a currency");
        refused(ONE.replace("<CURDEF>NZD", ""), 8, "names no currency");
        refused(ONE.substring(0, ONE.indexOf("</STMTRS>")), 20, "ends in the middle");
        refused(ONE.replace("STMTRS>", "INVSTMTRS>"), 1, "investments");
        refused(ONE.replace("<FITID>F1", "<CURRENCY><CURSYM>USD<CURRATE>1.1</CURRENCY>"), 16, "the amount is in USD");
        refused(TWO.replace("<OFX>", "<!DOCTYPE OFX [<!ENTITY a \"b\">]><OFX>"), 4, "document type");
    }

    private void refused(String text, int line, String what) {
        samples.refused(text, problem -> {
            assertThat(problem.what()).contains(what);
            assertThat(problem.place().line()).isEqualTo(line);
        });
    }
}

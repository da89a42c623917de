package org.comity.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.ledger.Samples.balance;
import static org.comity.ledger.Samples.camt;
import static org.comity.ledger.Samples.entry;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** camt.052/053/054 (ledger 2.2, 2.4, 3). */
class CamtReaderTest {

    @TempDir
    private Path folder;

    private Samples samples;

    @BeforeEach
    void open() {
        samples = new Samples(folder);
    }

    @Test
    void a_statement_becomes_a_ledger_that_begins_with_its_opening_balance() {
        LedgerBook book = samples.read(camt(balance("OPBD", "2014-11-01", "100.00")
                + entry("R1", "2014-11-03", "50.00")
                + entry("R2", "2014-11-04", "-20.00")
                + balance("CLBD", "2014-11-30", "130.00")));

        assertThat(Samples.amounts(book))
                .containsExactly("opening 2014-11-01 100.00", "2014-11-03 50.00", "2014-11-04 -20.00");
        assertThat(book.ledgers().getFirst().key()).hasToString("NZ00EXAMPLE1 NZD");
        assertThat(book.ledgers().getFirst().entries().get(1).entryId()).isEqualTo("R1");
        assertThat(book.ledgers().getFirst().entries().get(1).place().line()).isEqualTo(8);
        assertThat(Samples.problems(book)).isEmpty();
    }

    @Test
    void who_paid_and_why_is_taken_from_the_payment() {
        Entry entry = only(samples.read(camt("""
                <Ntry><Amt Ccy="NZD">9.90</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>
                <BookgDt><DtTm>2014-11-03T23:30:00-05:00</DtTm></BookgDt><ValDt><Dt>2014-11-05</Dt></ValDt>
                <NtryDtls><TxDtls><Refs><EndToEndId>E2E</EndToEndId></Refs>
                <RltdPties><Dbtr><Pty><Nm>Holder</Nm></Pty></Dbtr><Cdtr><Pty><Nm>Payee &amp; Co</Nm></Pty></Cdtr>
                <CdtrAcct><Id><Othr><Id>77-1</Id></Othr></Id></CdtrAcct></RltdPties>
                <RmtInf><Ustrd>invoice 1</Ustrd><Ustrd>of May</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
                """)));

        assertThat(entry.booked()).hasToString("2014-11-03");
        assertThat(entry.details().valueOn().orElseThrow()).hasToString("2014-11-05");
        assertThat(entry.details().counterpartyName()).contains("Payee & Co");
        assertThat(entry.details().counterpartyAccount()).contains("77-1");
        assertThat(entry.details().reference()).contains("invoice 1 of May");
    }

    @Test
    void a_pending_entry_has_not_moved_the_account() {
        LedgerBook book = samples.read(camt(entry("R1", "2014-11-03", "50.00").replace("BOOK", "PDNG")));

        assertThat(Samples.amounts(book)).isEmpty();
        assertThat(book.statements().getFirst().turnover().pending()).isOne();
    }

    @Test
    void a_reversal_keeps_its_sign_and_says_what_it_is() {
        Entry entry = only(samples.read(
                camt(entry("R1", "2014-11-03", "-50.00").replace("<Sts>", "<RvslInd>true</RvslInd><Sts>"))));

        assertThat(entry.kind()).isEqualTo(EntryKind.REVERSAL);
        assertThat(entry.amountMinor()).isEqualTo(-5000);
    }

    @Test
    void bank_transaction_codes_tell_interest_and_fees() {
        String code =
                "<BkTxCd><Domn><Cd>ACMT</Cd><Fmly><Cd>MCOP</Cd><SubFmlyCd>%s</SubFmlyCd></Fmly></Domn></BkTxCd></Ntry>";

        assertThat(only(samples.read(camt(entry("R", "2014-11-03", "1.00").replace("</Ntry>", code.formatted("INTR")))))
                        .kind())
                .isEqualTo(EntryKind.INTEREST);
        assertThat(only(samples.read(
                                camt(entry("R", "2014-11-03", "-1.00").replace("</Ntry>", code.formatted("CHRG")))))
                        .kind())
                .isEqualTo(EntryKind.FEE);
    }

    @Test
    void two_currencies_in_one_statement_are_two_ledgers() {
        LedgerBook book = samples.read(camt(entry("R1", "2014-11-03", "50.00")
                + entry("R2", "2014-11-03", "7.00").replace("NZD", "EUR")));

        assertThat(book.ledgers()).hasSize(2);
        assertThat(Samples.problems(book)).containsExactly("currency-mix");
    }

    @Test
    void a_file_cut_off_is_refused_at_the_line_where_it_ends() {
        String whole = camt(entry("R1", "2014-11-03", "50.00") + entry("R2", "2014-11-04", "1.00"));

        samples.refused(whole.substring(0, whole.indexOf("R2")), problem -> {
            assertThat(problem.place().line()).isEqualTo(8);
            assertThat(problem.what()).contains("not well-formed XML");
        });
    }

    @Test
    void a_document_type_is_refused_before_any_entity_can_be_declared() {
        String attack = camt(entry("R1", "2014-11-03", "50.00"))
                .replace("<Document", "<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<Document")
                .replace("R1", "&x;");

        samples.refused(attack, problem -> {
            assertThat(problem.what()).contains("document type");
            assertThat(problem.place().line()).isEqualTo(2);
        });
    }

    @Test
    void an_entity_of_its_own_is_refused() {
        samples.refused(
                camt(entry("&x;", "2014-11-03", "50.00")),
                problem -> assertThat(problem.place().line()).isEqualTo(7));
    }

    @Test
    void a_decimal_comma_is_no_amount() {
        samples.refused(camt(entry("R1", "2014-11-03", "50,00")), problem -> {
            assertThat(problem.place().line()).isEqualTo(7);
            assertThat(problem.what()).isEqualTo("Amt '50,00' is not an amount");
            assertThat(problem.expected()).contains("'.' before the decimals");
        });
    }

    @Test
    void the_30th_of_February_is_no_day() {
        samples.refused(camt(entry("R1", "2014-02-30", "50.00")), problem -> {
            assertThat(problem.place().line()).isEqualTo(7);
            assertThat(problem.what()).contains("2014-02-30");
        });
    }

    @Test
    void an_unknown_currency_is_refused() {
        samples.refused(
                camt(entry("R1", "2014-11-03", "50.00").replace("NZD", "ZZZ")),
                problem -> assertThat(problem.what()).contains("ZZZ"));
    }

    @Test
    void bytes_that_are_not_in_the_declared_encoding_are_refused() {
        byte[] latin = camt(entry("Köln", "2014-11-03", "50.00")).getBytes(StandardCharsets.ISO_8859_1);

        samples.refused(latin, problem -> {
            assertThat(problem.what()).contains("not well-formed XML");
            assertThat(problem.place().line()).isPositive();
        });
    }

    @Test
    void another_declared_encoding_is_read() {
        String text = camt(entry("Köln", "2014-11-03", "50.00")).replace("UTF-8", "ISO-8859-1");
        samples.file("latin", text.getBytes(StandardCharsets.ISO_8859_1));
        LedgerBook utf16 = StatementReader.read(List.of(
                samples.file("utf16", text.replace("ISO-8859-1", "UTF-16").getBytes(StandardCharsets.UTF_16))));
        LedgerBook latin = StatementReader.read(List.of(folder.resolve("latin")));

        assertThat(only(latin).entryId()).isEqualTo("Köln");
        assertThat(only(utf16).entryId()).isEqualTo("Köln");
    }

    @Test
    void digits_beyond_the_cent_are_reported_not_rounded_in_silence() {
        LedgerBook book = samples.read(camt(entry("R1", "2014-11-03", "8.859")));

        assertThat(Samples.amounts(book)).containsExactly("2014-11-03 8.85");
        assertThat(Samples.problems(book)).containsExactly("precision");
    }

    @Test
    void deep_nesting_is_refused_not_followed() {
        samples.refused(
                camt("<a>".repeat(5000)), problem -> assertThat(problem.what()).contains("nested"));
    }

    private static Entry only(LedgerBook book) {
        assertThat(book.ledgers()).hasSize(1);
        assertThat(book.ledgers().getFirst().entries()).hasSize(1);
        return book.ledgers().getFirst().entries().getFirst();
    }
}

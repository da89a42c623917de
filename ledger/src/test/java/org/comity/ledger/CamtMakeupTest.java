package org.comity.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.ledger.Samples.balance;
import static org.comity.ledger.Samples.camt;
import static org.comity.ledger.Samples.entry;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What camt says of the inside of an entry (ledger 2.12). */
class CamtMakeupTest {

    private static final String BATCH = details("""
            <TxDtls><Refs><EndToEndId>SALARY-1</EndToEndId></Refs><Amt Ccy="NZD">50.00</Amt><CdtDbtInd>DBIT</CdtDbtInd>
            <RltdPties><Dbtr><Nm>Holder</Nm></Dbtr><Cdtr><Nm>First Payee</Nm></Cdtr>
            <CdtrAcct><Id><Othr><Id>77-1</Id></Othr></Id></CdtrAcct></RltdPties>
            <Purp><Cd>SALA</Cd></Purp><RmtInf><Ustrd>pay for May</Ustrd></RmtInf></TxDtls>
            <TxDtls><Refs><AcctSvcrRef>B-2</AcctSvcrRef><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
            <AmtDtls><TxAmt><Amt Ccy="NZD">40.00</Amt></TxAmt></AmtDtls>
            <RltdPties><Cdtr><Pty><Nm>Second Payee</Nm></Pty></Cdtr></RltdPties><Purp><Cd>SALA</Cd></Purp></TxDtls>
            """);

    private static final String TERMS = """
            <Chrgs><TtlChrgsAndTaxAmt Ccy="NZD">2.30</TtlChrgsAndTaxAmt>
            <Rcrd><Amt Ccy="NZD">2.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><ChrgInclInd>true</ChrgInclInd><Tp><Prtry><Id>wire</Id><Issr>bank</Issr></Prtry></Tp></Rcrd>
            <Rcrd><Amt Ccy="NZD">0.30</Amt><ChrgInclInd>false</ChrgInclInd><Tp><Cd>COMM</Cd></Tp></Rcrd></Chrgs>
            <AmtDtls><InstdAmt><Amt Ccy="USD">40.125</Amt></InstdAmt>
            <TxAmt><Amt Ccy="NZD">50.00</Amt><CcyXchg><SrcCcy>USD</SrcCcy><TrgtCcy>NZD</TrgtCcy><UnitCcy>USD</UnitCcy><XchgRate>1.2461</XchgRate></CcyXchg></TxAmt>
            <CntrValAmt><Amt Ccy="NZD">50.00</Amt><CcyXchg><SrcCcy>USD</SrcCcy><TrgtCcy>NZD</TrgtCcy><UnitCcy>USD</UnitCcy><XchgRate>1.2461</XchgRate></CcyXchg></CntrValAmt></AmtDtls>
            """;

    @TempDir
    private Path folder;

    private Samples samples;

    @BeforeEach
    void open() {
        samples = new Samples(folder);
    }

    @Test
    void a_batch_is_one_movement_and_keeps_its_parts_beside_it() {
        LedgerBook book = samples.read(camt(
                balance("OPBD", "2014-11-01", "100.00") + batch("-90.00") + balance("CLBD", "2014-11-30", "10.00")));

        assertThat(Samples.amounts(book)).containsExactly("opening 2014-11-01 100.00", "2014-11-03 -90.00");
        assertThat(Samples.problems(book)).isEmpty();
        Entry entry = book.ledgers().getFirst().entries().getLast();
        assertThat(entry.details().reference()).contains("batch of 2 payments");
        assertThat(entry.details().makeup().parts().stream().map(PaymentPart::toString))
                .containsExactly(
                        "-50.00 NZD; First Payee; 77-1; SALARY-1; pay for May", "-40.00 NZD; Second Payee; B-2; SALA");
        assertThat(LedgerCheckText.write(book, List.of())).endsWith("""

                Inside 1 entry, as the bank states it; each entry remains one movement:
                  %s:8: NZ00EXAMPLE1 NZD: 2014-11-03 -90.00
                    1. -50.00 NZD; First Payee; 77-1; SALARY-1; pay for May
                    2. -40.00 NZD; Second Payee; B-2; SALA
                """.formatted(folder.resolve("sample")));
    }

    @Test
    void a_part_may_run_against_its_batch_and_is_then_seen_from_its_other_side() {
        String returned = batch("-90.00").replace("<CdtDbtInd>DBIT</CdtDbtInd>\n", "<CdtDbtInd>CRDT</CdtDbtInd>\n");

        assertThat(only(samples.read(camt(returned)))
                        .makeup()
                        .parts()
                        .getFirst()
                        .toString())
                .isEqualTo("50.00 NZD; Holder; SALARY-1; pay for May");
    }

    @Test
    void parts_that_make_another_sum_are_told_and_the_entry_stands() {
        LedgerBook book = samples.read(camt(batch("-95.00")));

        assertThat(Samples.amounts(book)).containsExactly("2014-11-03 -95.00");
        assertThat(book.problems()).isEmpty();
        assertThat(LedgerCheckText.write(book, List.of()))
                .contains("2014-11-03 -95.00; its parts make -90.00\n")
                .doesNotContain("more");
    }

    @Test
    void charges_rates_and_the_instructed_amount_of_a_payment_are_kept_as_printed() {
        EntryDetails details = only(samples.read(camt(with("50.00", details("<TxDtls>" + TERMS + "</TxDtls>")))));

        assertThat(details.makeup().parts()).singleElement().satisfies(part -> {
            assertThat(part.toString())
                    .isEqualTo("50.00 NZD; instructed 40.125 USD; rate USD to NZD 1.2461 for one USD;"
                            + " charge 2.00 NZD (wire), included; charge 0.30 NZD (COMM), not included");
            assertThat(part.terms().counterValue()).isEmpty();
        });
    }

    @Test
    void what_is_stated_for_the_entry_as_a_whole_stays_with_it() {
        EntryMakeup makeup = only(samples.read(camt(with("50.00", TERMS)))).makeup();

        assertThat(makeup.parts()).isEmpty();
        assertThat(makeup.terms().inWords()).hasSize(4).contains("instructed 40.125 USD");
    }

    @Test
    void a_charge_of_version_2_and_a_bare_total_are_read_and_left_unsaid_where_the_bank_does_not_say() {
        String old = "<Chrgs><Amt Ccy=\"NZD\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Chrgs>";
        String total = "<Chrgs><TtlChrgsAndTaxAmt Ccy=\"NZD\">3.00</TtlChrgsAndTaxAmt></Chrgs>";

        assertThat(only(samples.read(camt(with("50.00", old + total))))
                        .makeup()
                        .terms()
                        .inWords())
                .containsExactly(
                        "charge given back 1.00 NZD, not said whether included",
                        "charge 3.00 NZD, not said whether included");
    }

    @Test
    void a_single_payment_that_says_nothing_more_has_no_makeup() {
        String same = "<TxDtls><Amt Ccy=\"NZD\">50.0</Amt><AmtDtls><InstdAmt><Amt Ccy=\"NZD\">50.00</Amt></InstdAmt>"
                + "</AmtDtls><RmtInf><Ustrd>rent</Ustrd></RmtInf></TxDtls>";
        LedgerBook book = samples.read(camt(with("50.00", details(same))));

        assertThat(only(book).makeup()).isSameAs(EntryMakeup.NONE);
        assertThat(only(book).reference()).contains("rent");
        assertThat(LedgerCheckText.write(book, List.of())).doesNotContain("Inside");
    }

    @Test
    void a_charge_that_is_no_number_is_refused_at_its_line() {
        samples.refused(camt(with("50.00", "\n" + TERMS.replace("2.00", "2,00"))), problem -> {
            assertThat(problem.what()).isEqualTo("Amt '2,00' is not a number");
            assertThat(problem.place().line()).isEqualTo(9);
        });
    }

    @Test
    void the_parts_table_has_a_row_for_each_part_and_one_for_the_entry_as_a_whole() {
        StringWriter out = new StringWriter();
        PartsTable.write(
                samples.read(camt(entry("R0", "2014-11-02", "500.00") + batch("-90.00") + with("50.00", TERMS))), out);

        assertThat(out.toString().lines())
                .containsExactly(
                        "account,currency,entry_id,part,amount,amount_currency,counterparty_account,counterparty_name,"
                                + "reference,purpose,instructed,equivalent,rates,charges",
                        "NZ00EXAMPLE1,NZD,BATCH,1,-50.00,NZD,77-1,First Payee,SALARY-1,pay for May,,,,",
                        "NZ00EXAMPLE1,NZD,BATCH,2,-40.00,NZD,,Second Payee,B-2,SALA,,,,",
                        "NZ00EXAMPLE1,NZD,R,,,,,,,,40.125 USD,,rate USD to NZD 1.2461 for one USD,"
                                + "\"charge 2.00 NZD (wire), included; charge 0.30 NZD (COMM), not included\"");
    }

    private static String details(String payments) {
        return "<NtryDtls>" + payments + "</NtryDtls>";
    }

    private static String batch(String amount) {
        return entry("BATCH", "2014-11-03", amount).replace("</Ntry>", BATCH + "</Ntry>");
    }

    private static String with(String amount, String inside) {
        return entry("R", "2014-11-03", amount).replace("</Ntry>", inside + "</Ntry>");
    }

    private static EntryDetails only(LedgerBook book) {
        assertThat(book.ledgers()).hasSize(1);
        assertThat(book.ledgers().getFirst().entries()).hasSize(1);
        return book.ledgers().getFirst().entries().getFirst().details();
    }
}

package org.comity.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** BAI2 (ledger 2.9). */
class Bai2ReaderTest {

    private static final String WHOLE = """
            01,SENDER,RECEIVER,141130,0600,7,80,,2/
            02,RECEIVER,BANK,1,141129,2400,NZD,2/
            03,12-345,,010,10000,,,015,+12750,,,100,5000,2,,400,2250,1,/
            16,165,3000,V,141130,,B1,C1,RENT, NOVEMBER 1/2/
            16,354,2000,0,B2,,/
            88,INTEREST ON DEPOSIT/
            16,698,2250,S,2250,0,0,,,MONTHLY FEE
            88,TAKEN BY HAND
            49,37250,7/
            98,37250,1,9/
            99,37250,1,11/
            """;

    @TempDir
    private Path folder;

    private Samples samples = new Samples(Path.of("."));

    @BeforeEach
    void prepare() {
        samples = new Samples(folder);
    }

    @Test
    void reads_accounts_balances_and_transactions() {
        LedgerBook book = samples.read(WHOLE);

        assertThat(Samples.amounts(book))
                .containsExactly(
                        "opening 2014-11-29 100.00", "2014-11-29 30.00", "2014-11-29 20.00", "2014-11-29 -22.50");
        List<Entry> entries = book.ledgers().getFirst().entries();
        assertThat(entries.get(0).ledger()).hasToString("12-345 NZD");
        assertThat(entries.get(1).entryId()).isEqualTo("B1");
        assertThat(entries.get(1).details().valueOn().map(Object::toString)).contains("2014-11-30");
        assertThat(entries.get(1).details().reference()).contains("C1 RENT, NOVEMBER 1/2");
        assertThat(entries.get(2).kind()).isEqualTo(EntryKind.INTEREST);
        assertThat(entries.get(2).details().reference()).contains("INTEREST ON DEPOSIT");
        assertThat(entries.get(3).kind()).isEqualTo(EntryKind.FEE);
        assertThat(entries.get(3).details().reference()).contains("MONTHLY FEE TAKEN BY HAND");
        assertThat(entries.get(3).place().line()).isEqualTo(7);
        assertThat(LedgerCheck.check(book)).isEmpty();
    }

    @Test
    void several_records_may_stand_on_one_line() {
        LedgerBook book = samples.read(WHOLE.replace("/\n49", "/  49").replace("1/\n02", "1/ 02"));

        assertThat(Samples.amounts(book)).isEqualTo(Samples.amounts(samples.read(WHOLE)));
    }

    @Test
    void a_missing_transaction_shows_in_the_control_total_and_in_the_count() {
        LedgerBook book = samples.read(WHOLE.replace("16,354,2000,0,B2,,/\n88,INTEREST ON DEPOSIT/\n", ""));

        assertThat(book.problems())
                .extracting(LedgerProblem::kind)
                .containsExactly(ProblemKind.BALANCE_MISMATCH, ProblemKind.STATEMENT_GAP);
        assertThat(book.problems().getFirst().amount().map(Object::toString)).contains("NZD 20.00");
    }

    @Test
    void a_file_without_its_trailer_is_reported() {
        LedgerBook book = samples.read(WHOLE.substring(0, WHOLE.indexOf("98,")));

        assertThat(book.problems()).extracting(LedgerProblem::kind).containsExactly(ProblemKind.STATEMENT_GAP);
    }

    @Test
    void what_moves_no_money_is_no_entry() {
        LedgerBook book = samples.read(
                WHOLE.replace("16,354,2000,0,B2,,/", "16,890,,,,,NO MOVEMENT/").replace("49,37250", "49,35250"));

        assertThat(Samples.amounts(book)).hasSize(3);
        assertThat(book.problems()).isEmpty();
    }

    @Test
    void bad_records_are_refused_with_their_line() {
        refused("16,165,30.00,", "16,165,3000,", 4, "is not an amount");
        refused("16,721,3000,", "16,165,3000,", 4, "neither a credit nor a debit");
        refused("V,141131", "V,141130", 4, "is not a day");
        refused("16,698,2250,X", "16,698,2250,S", 7, "no kind of funds");
        refused("02,RECEIVER,BANK,2", "02,RECEIVER,BANK,1", 2, "deletion");
        refused("NZX", "NZD", 2, "is not a currency");
        refused("16,1,1/\n03,12-345", "03,12-345", 3, "stands in no account");
    }

    private void refused(String wrong, String right, int line, String what) {
        samples.refused(WHOLE.replace(right, wrong), problem -> {
            assertThat(problem.what()).contains(what);
            assertThat(problem.place().line()).isEqualTo(line);
            assertThat(Optional.of(problem.expected())).isPresent();
        });
    }
}

package org.comity.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.comity.ledger.Samples.balance;
import static org.comity.ledger.Samples.camt;
import static org.comity.ledger.Samples.entry;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.comity.terms.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to a file, it reads or it is refused with its place; nothing else is ever thrown (ledger 2.8). */
class DamagedFilesTest {

    private static final int ROUNDS = 1500;

    private static final List<String> WHOLE = List.of(
            camt(balance("OPBD", "2014-11-01", "100.00")
                    + entry("R1", "2014-11-03", "50.00")
                    + entry("R2", "2014-11-04", "-20.00")
                    + balance("CLBD", "2014-11-30", "130.00")),
            """
            {1:F01BANKXXAA0000000000}{2:O940BANKXXAAN}{4:
            :20:START
            :25:12-345
            :28C:7/1
            :60F:C141031NZD100,00
            :61:1411031103C50,00NTRFNONREF//BANK1
            :86:166?00CREDIT?20invoice?31DE00123?32Payer
            :61:1411041104RD20,NCHGREF//BANK2
            :86:/NAME/Payer Ltd/ACCT/99-1/REMI/invoice 12
            :62F:C141130NZD170,00
            -}
            """,
            """
            account,currency,booked,amount,value_date,balance,entry_id,link_id,counterparty_name,kind
            A,NZD,2014-11-01,100.00,,,e0,,,opening
            A,NZD,2014-11-03,50.00,2014-11-03,150.00,e1,l1,"Payer, Ltd",
            A,JPY,2014-11-04,-20,,,e2,l1,,fx
            """,
            """
            Bank export
            Date;Out;In;Balance;Payee
            03.11.2014;1.234,50;;-1.134,50;"Müller; Söhne"
            04.11.2014;;2.000,00;865,50;
            """,
            """
            01,SENDER,RECEIVER,141130,0600,7,80,,2/
            02,RECEIVER,BANK,1,141129,2400,NZD,2/
            03,12-345,,010,10000,,,015,+12750,,,100,5000,2,D,1,3,5000/
            16,165,3000,V,141130,,B1,C1,RENT/
            88,NOVEMBER
            49,20750,4/
            98,20750,1,6/
            99,20750,1,8/
            """,
            """
            OFXHEADER:100
            CHARSET:1252

            <OFX><STMTRS><CURDEF>NZD<BANKACCTFROM><ACCTID>A</BANKACCTFROM><BANKTRANLIST><DTSTART>20141101<DTEND>20141130
            <STMTTRN><DTPOSTED>20141103<TRNAMT>-2.50<FITID>F1<NAME><![CDATA[A & B]]><MEMO>x &amp; y</STMTTRN><!-- c -->
            </BANKTRANLIST><LEDGERBAL><BALAMT>7.50<DTASOF>20141130</LEDGERBAL></STMTRS></OFX>
            """,
            """
            mapping: m
            delimiter: ";"
            skip-lines: 1
            date-format: dd.MM.yyyy
            decimal: ","
            thousands: "."
            columns: {booked: Date, debit: Out, credit: In, balance: Balance, counterparty_name: Payee}
            fixed: {account: A, currency: NZD}
            opening: from-balance
            """);

    @TempDir
    private Path folder;

    @Test
    void a_damaged_file_reads_or_is_refused() throws IOException {
        long seed = Long.getLong("comity.seed", 20261122L);
        Random random = new Random(seed);
        Path mapping = Files.writeString(folder.resolve("m.yaml"), WHOLE.getLast());
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int which = random.nextInt(WHOLE.size());
            byte[] damaged = damaged(WHOLE.get(which).getBytes(StandardCharsets.UTF_8), random);
            Path file = Files.write(folder.resolve("damaged"), damaged);
            refused += refuses(file, mapping, seed, round) ? 1 : 0;
        }
        assertThat(refused).as("most damage must be seen, seed %d", seed).isBetween(ROUNDS / 3, ROUNDS - 1);
    }

    private static boolean refuses(Path file, Path mapping, long seed, int round) throws IOException {
        try {
            LedgerBook book = StatementReader.read(List.of(mapping, file));
            LedgerTable.write(book, new StringWriter());
            LedgerCheckText.write(book, LedgerCheck.check(book));
            ColumnMapping.propose(file);
            return false;
        } catch (BadInput e) {
            assertThat(e.problem().what()).isNotEmpty();
            return true;
        } catch (RuntimeException e) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return fail("seed " + seed + ", round " + round + ", file:\n" + text, e);
        }
    }

    /** Cuts the end off, flips bytes, doubles or drops a piece, or puts in characters that mean something. */
    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        switch (random.nextInt(5)) {
            case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> {
                for (int i = random.nextInt(4); i >= 0; i--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
            }
            case 2 -> {
                byte[] marks = "<>&;,.:/-\"'{}0\n\r\t?#%\u0000".getBytes(StandardCharsets.UTF_8);
                for (int i = random.nextInt(3); i >= 0; i--) {
                    bytes[random.nextInt(bytes.length)] = marks[random.nextInt(marks.length)];
                }
            }
            case 3 -> bytes = piece(bytes, random, 0);
            default -> bytes = piece(bytes, random, 2);
        }
        return bytes;
    }

    private static byte[] piece(byte[] bytes, Random random, int times) {
        int from = random.nextInt(bytes.length);
        int to = from + random.nextInt(bytes.length - from);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return (text.substring(0, from) + text.substring(from, to).repeat(times) + text.substring(to))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void the_undamaged_files_read() throws IOException {
        Path mapping = Files.writeString(folder.resolve("m.yaml"), WHOLE.getLast());
        for (String whole : WHOLE.subList(0, 4)) {
            Path file = Files.writeString(folder.resolve("whole"), whole);
            assertThat(StatementReader.read(List.of(file), Optional.of(ColumnMapping.read(mapping)))
                            .ledgers())
                    .isNotEmpty();
        }
    }
}

package org.comity.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.comity.ledger.Samples.camt;
import static org.comity.ledger.Samples.entry;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.terms.BadInput;
import org.junit.jupiter.api.Test;

/** Memory grows with what is kept of a camt file, not with the file (ledger 2.2, 6.1). */
class CamtLargeFileTest {

    private static final int MEGABYTE = 1_000_000;
    private static final String UNREAD = "<Strd><AddtlRmtInf>" + "a text of no weight ".repeat(500)
            + "</AddtlRmtInf><RfrdDocInf><Nb>1</Nb></RfrdDocInf></Strd>\n";

    @Test
    void fifty_megabytes_that_nobody_asked_for_leave_nothing_behind_while_they_are_read() {
        AtomicLong before = new AtomicLong();
        AtomicLong after = new AtomicLong();
        Stream<InputStream> entries = IntStream.range(0, 5).boxed().flatMap(CamtLargeFileTest::heavyEntry);
        Stream<InputStream> all = Stream.of(
                        Stream.of(text(camt("").split("</Stmt>", 2)[0])),
                        heavyEntry(5),
                        Stream.of(measured(before)),
                        entries,
                        Stream.of(measured(after), text("</Stmt></BkToCstmrStmt></Document>")))
                .flatMap(part -> part);

        List<StatementDraft> drafts = read(new SequenceInputStream(Collections.enumeration(all.toList())));

        assertThat(drafts)
                .singleElement()
                .satisfies(draft -> assertThat(draft.entries)
                        .hasSize(6)
                        .allSatisfy(
                                entry -> assertThat(entry.details().reference()).contains("invoice 7")));
        assertThat(after.get() - before.get()).isLessThan(10 * MEGABYTE);
    }

    @Test
    void a_text_of_more_than_a_mebibyte_is_refused_at_the_line_where_it_stands() {
        String whole = "x".repeat(XmlTextLimit.LIMIT + 1);
        String inSections = ("<![CDATA[" + "x".repeat(1000) + "]]>").repeat(XmlTextLimit.LIMIT / 1000);

        for (String text : List.of(whole, inSections)) {
            assertThatThrownBy(() -> read(text(withText(text)))).isInstanceOfSatisfying(BadInput.class, bad -> {
                assertThat(bad.problem().what()).contains("longer than 1 MiB");
                assertThat(bad.problem().place().line()).isEqualTo(8);
            });
        }
    }

    @Test
    void a_text_of_just_less_is_read() {
        String text = "x".repeat(XmlTextLimit.LIMIT - 100);

        assertThat(read(text(withText(text)))
                        .getFirst()
                        .entries
                        .getFirst()
                        .details()
                        .reference())
                .contains(text);
    }

    private static String withText(String text) {
        return camt("\n"
                + entry("R", "2014-11-03", "1.00")
                        .replace("</Ntry>", "<AddtlNtryInf>" + text + "</AddtlNtryInf></Ntry>"));
    }

    /** One entry with ten megabytes beside its text, made piece by piece as the reader comes to them. */
    private static Stream<InputStream> heavyEntry(int number) {
        String[] around = entry("R" + number, "2014-11-03", "1.00").split("(?=</Ntry>)", 2);
        byte[] unread = UNREAD.getBytes(StandardCharsets.UTF_8);
        Stream<InputStream> heavy =
                IntStream.range(0, 10 * MEGABYTE / unread.length).mapToObj(i -> new ByteArrayInputStream(unread));
        return Stream.of(
                        Stream.of(text(around[0] + "<NtryDtls><TxDtls><RmtInf><Ustrd>invoice 7</Ustrd>")),
                        heavy,
                        Stream.of(text("</RmtInf></TxDtls></NtryDtls>" + around[1])))
                .flatMap(part -> part);
    }

    /** Nothing to read; measures what is alive at the moment at which the reader has come so far. */
    private static InputStream measured(AtomicLong alive) {
        return new InputStream() {
            @Override
            public int read() {
                System.gc();
                Runtime runtime = Runtime.getRuntime();
                alive.set(runtime.totalMemory() - runtime.freeMemory());
                return -1;
            }
        };
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<StatementDraft> read(InputStream in) {
        return CamtReader.read(new SourceFile(Path.of("large"), "large"), new BufferedInputStream(in));
    }
}

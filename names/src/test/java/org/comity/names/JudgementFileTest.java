package org.comity.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.LongFunction;
import org.comity.names.JudgementLine.Merged;
import org.comity.names.JudgementLine.Signed;
import org.comity.names.JudgementLine.Split;
import org.comity.names.JudgementLine.Undone;
import org.comity.names.Screening.Format;
import org.comity.terms.BadInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record of judgements as a file, its exchange, and hits beside it (names 11.5-11.7). */
class JudgementFileTest {

    private static final Instant AT = Instant.parse("2026-11-22T08:30:00Z");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("judgements.jsonl");
    }

    private static Signed signed(long line) {
        return new Signed(line, AT, "A. Analyst", "the passports, \"both\", agree — 同一人");
    }

    private static LongFunction<JudgementLine> judged(String left, String right, Judgement judgement) {
        return line -> new JudgementLine.Judged(signed(line), left, right, judgement);
    }

    private void write(List<LongFunction<JudgementLine>> lines) {
        JudgementFile.append(file, lines);
    }

    @Test
    void everyKindOfLineIsReadAsItWasWritten() {
        List<LongFunction<JudgementLine>> next = List.of(
                judged("q.csv/1", "l.csv/a", Judgement.SAME),
                line -> new Merged(signed(line), List.of("l.csv/a", "l.csv/b/x", "l.csv/c")),
                line -> new Split(signed(line), List.of("l.csv/c")),
                line -> new Undone(signed(line), 2));
        List<JudgementLine> written = JudgementFile.append(file, next.subList(0, 2));
        List<JudgementLine> later = JudgementFile.append(file, next.subList(2, 4));
        List<JudgementLine> all = new ArrayList<>(written);
        all.addAll(later);
        assertThat(JudgementFile.read(file)).isEqualTo(all);
        assertThat(all).extracting(JudgementLine::number).containsExactly(1L, 2L, 3L, 4L);
    }

    /** Names 11.6: a slip of the hand is noticed. */
    @Test
    void aLineChangedRemovedOrPutInBetweenIsNoticed() throws IOException {
        write(List.of(
                judged("q/1", "l/a", Judgement.SAME),
                judged("q/2", "l/a", Judgement.NOT_SAME),
                judged("q/3", "l/a", Judgement.UNSURE)));
        List<String> lines = Files.readAllLines(file);
        refused(List.of(lines.get(0), lines.get(2)), ":2:");
        refused(List.of(lines.get(1), lines.get(2)), ":1:");
        refused(List.of(lines.get(0), lines.get(0), lines.get(1)), ":2:");
        refused(List.of(lines.get(0).replace("\"same\"", "\"not-same\""), lines.get(1)), ":2:");
    }

    private void refused(List<String> lines, String place) throws IOException {
        Files.write(file, lines);
        assertThatThrownBy(() -> JudgementFile.read(file))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("judgements.jsonl" + place)
                .hasMessageContaining("does not follow");
    }

    @Test
    void aLineThatIsNotAsItMustBeIsRefusedWithItsPlace() throws IOException {
        String good = "{\"line\":1,\"after\":\"\",\"at\":\"2026-11-22T08:30:00Z\",\"by\":\"A\",\"did\":\"judge\","
                + "\"left\":\"q/1\",\"right\":\"l/a\",\"judgement\":\"same\",\"reason\":\"r\"}";
        Files.writeString(file, good + "\n");
        assertThat(JudgementFile.read(file)).hasSize(1);
        for (String bad : List.of(
                good.replace("\"line\":1", "\"line\":2"),
                good.replace("\"line\":1", "\"line\":\"1\""),
                good.replace("\"reason\":\"r\"", "\"reason\":\"  \""),
                good.replace(",\"reason\":\"r\"", ""),
                good.replace("\"by\":\"A\"", "\"by\":\"A\",\"by\":\"B\""),
                good.replace("\"by\":\"A\"", "\"by\":\"A\",\"colour\":\"red\""),
                good.replace("08:30:00Z", "25:30:00Z"),
                good.replace("\"same\"", "\"perhaps\""),
                good.replace("l/a", "q/1"),
                good.replace("l/a", "nolist"),
                good.replace("l/a", "l/"),
                good + good,
                "[]",
                "",
                "{")) {
            Files.writeString(file, bad + "\n");
            assertThatThrownBy(() -> JudgementFile.read(file))
                    .as(bad)
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("judgements.jsonl:1: ");
        }
        Files.writeString(file, good);
        assertThatThrownBy(() -> JudgementFile.read(file)).hasMessageContaining("torn");
    }

    @Test
    void nothingIsUndoneTwiceAndNoUndoIsUndone() {
        write(List.of(judged("q/1", "l/a", Judgement.SAME), line -> new Undone(signed(line), 1)));
        for (long of : new long[] {1, 2, 3, 9, 0}) {
            assertThatThrownBy(() -> write(List.of(line -> new Undone(signed(line), of))))
                    .as("line %d", of)
                    .isInstanceOf(BadInput.class);
        }
        assertThat(JudgementFile.read(file)).hasSize(2);
    }

    /** Names 11.6: all or none, one after the other. */
    @Test
    void manyWhoAddAtOnceWriteOneAfterTheOther() throws Exception {
        write(List.of(judged("q/1", "l/a", Judgement.SAME)));
        assertThatThrownBy(() ->
                        write(List.of(judged("q/2", "l/a", Judgement.SAME), judged("q/2", "q/2", Judgement.SAME))))
                .isInstanceOf(BadInput.class);
        assertThat(JudgementFile.read(file)).hasSize(1);
        List<Callable<Boolean>> adding = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String entry = "l/x" + i;
            adding.add(() -> {
                write(List.of(judged("q/1", entry, Judgement.SAME)));
                return true;
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(adding)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(JudgementFile.read(file)).hasSize(13);
    }

    @Test
    void noBytesBreakTheReader() throws IOException {
        write(List.of(
                judged("q/1", "l/a", Judgement.SAME),
                line -> new Merged(signed(line), List.of("l/a", "l/b")),
                line -> new Undone(signed(line), 1)));
        byte[] whole = Files.readAllBytes(file);
        long seed = Long.getLong("comity.seed", 20261122L);
        Random random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = Arrays.copyOf(whole, random.nextInt(10) == 0 ? random.nextInt(whole.length) : whole.length);
            for (int changes = random.nextInt(4); changes > 0 && bytes.length > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, bytes);
            try {
                JudgementFile.read(file);
            } catch (BadInput bad) {
                refused++;
            }
        }
        assertThat(refused).as("seed %d", seed).isBetween(1_000, 1_990);
    }

    /** Names 11.7. */
    @Test
    void resolverLinesGoOutAndComeBack() throws IOException {
        write(List.of(
                judged("ftm.jsonl/NK-a", "ftm.jsonl/ofac-1", Judgement.SAME),
                judged("ftm.jsonl/NK-a", "ftm.jsonl/un-7", Judgement.NOT_SAME),
                judged("ftm.jsonl/un-8", "ftm.jsonl/un-7", Judgement.UNSURE)));
        Path out = folder.resolve("resolver.ijson");
        Judgements before = Judgements.of(JudgementFile.read(file));
        assertThat(ResolverLines.write(before, out, false)).isEqualTo(3);
        assertThat(Files.readAllLines(out).getFirst())
                .isEqualTo("[\"ofac-1\",\"NK-a\",\"positive\",null,\"A. Analyst\",\"2026-11-22T08:30:00Z\"]");
        Path back = folder.resolve("back.jsonl");
        JudgementFile.append(back, ResolverLines.read(out, "ftm.jsonl", "B", "taken over", AT));
        assertThat(JudgementFile.read(back).getFirst().signed().by()).isEqualTo("A. Analyst");
        Judgements after = Judgements.of(JudgementFile.read(back));
        assertThat(after.clusters())
                .extracting(Cluster::members)
                .containsExactlyElementsOf(
                        before.clusters().stream().map(Cluster::members).toList());
        assertThat(after.of("ftm.jsonl/ofac-1", "ftm.jsonl/un-7").state()).isEqualTo(Relation.State.NOT_SAME);
    }

    @Test
    void resolverLinesOfOtherToolsAreReadAndWhatIsTakenBackIsPassedOver() throws IOException {
        Path lines = Files.writeString(folder.resolve("r.ijson"), """
                ["Q1", "a-1", "positive", 0.91, "someone", "2023-05-01T10:11:12.123456"]
                ["Q1", "a-2", "no_judgement", 0.5, null, null]
                ["Q1", "a-3", "negative", null, null, null]
                ["Q1", "a-4", "positive", null, "x", "2023-05-01T10:11:12", "2024-01-01T00:00:00"]
                """);
        JudgementFile.append(file, ResolverLines.read(lines, "x", "B. Clerk", "taken over", AT));
        assertThat(JudgementFile.read(file))
                .extracting(line -> line.signed().by())
                .containsExactly("someone", "B. Clerk");
        Path bad = Files.writeString(folder.resolve("bad.ijson"), "[\"a\",\"b\",\"maybe\",null,null,null]\n");
        assertThatThrownBy(() -> ResolverLines.read(bad, "x", "B", "r", AT)).hasMessageContaining("bad.ijson:1:");
    }

    @Test
    void oneIdInTwoListsIsNotExportedWithoutTheLists() {
        write(List.of(judged("q/1", "l/1", Judgement.SAME)));
        Judgements judgements = Judgements.of(JudgementFile.read(file));
        Path out = folder.resolve("out.ijson");
        assertThatThrownBy(() -> ResolverLines.write(judgements, out, false))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("--with-lists");
        assertThat(ResolverLines.write(judgements, out, true)).isEqualTo(1);
    }

    /** Names 11.5: settled pairs come last, marked, and take no place of the open ones. */
    @Test
    void screeningShowsWhatIsJudgedAndDoesNotRaiseItAgain() throws IOException {
        Path queries = Files.writeString(folder.resolve("q.csv"), "id,kind,name\n1,person,Wiremu Tapsfield\n");
        Path list = Files.writeString(
                folder.resolve("l.csv"),
                "id,kind,name\na,person,Wiremu Tapsfield\nb,person,Wiremu Tapsfeild\nc,person,Wiremu K Tapsfield\n");
        write(List.of(
                judged("l.csv/a", "q.csv/1", Judgement.NOT_SAME), judged("q.csv/1", "l.csv/c", Judgement.UNSURE)));
        Path out = folder.resolve("hits.csv");
        Screening.run(queries, List.of(list), out, options(Format.CSV, 2), Progress.NONE);
        List<String> lines = Files.readAllLines(out);
        assertThat(lines.getFirst()).isEqualTo("query,rank,list,entry,name,score,verdict,because,judged");
        assertThat(lines).hasSize(4);
        assertThat(lines.get(3))
                .startsWith("1,3,l.csv,a,")
                .contains("judged not the same by A. Analyst")
                .endsWith(",not-same");
        assertThat(lines)
                .filteredOn(line -> line.contains("l.csv,c,"))
                .first()
                .asString()
                .endsWith(",unsure");
        assertThat(lines)
                .filteredOn(line -> line.contains("l.csv,b,"))
                .first()
                .asString()
                .endsWith(",");
        Path json = folder.resolve("hits.json");
        Screening.run(queries, List.of(list), json, options(Format.JSON, 10), Progress.NONE);
        assertThat(Files.readString(json)).contains("\"judged\":\"not-same\"");
    }

    private Screening.Options options(Format format, int limit) {
        return new Screening.Options(0.7, limit, format, false, Optional.of(file));
    }

    @Test
    void pairsThatNameTheirEntriesAreMarked() throws IOException {
        write(List.of(judged("l/a", "l/b", Judgement.SAME)));
        Path pairs = Files.writeString(
                folder.resolve("p.csv"),
                "id,kind,left,right,left_entry,right_entry\n1,person,A B,C D,l/b,l/a\n2,person,A B,C D,,\n");
        Path out = folder.resolve("s.csv");
        PairScoring.score(pairs, out, new PairScoring.Options(Optional.of(file), Optional.empty()), Progress.NONE);
        List<String> lines = Files.readAllLines(out);
        assertThat(lines.get(0)).isEqualTo("id,score,verdict,because,judged");
        assertThat(lines.get(1)).contains("judged the same by").endsWith(",same");
        assertThat(lines.get(2)).endsWith(",");
    }
}

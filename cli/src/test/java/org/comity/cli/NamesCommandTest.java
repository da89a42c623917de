package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Judging from the command line, end to end (names 11). */
class NamesCommandTest {

    @TempDir
    Path folder;

    private record Answer(int code, String out, String err) {}

    private static Answer comity(Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] typed = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            typed[i] = args[i].toString();
        }
        int code = Comity.run(
                typed,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Answer judge(String left, String right, String as) {
        return comity(
                "names", "judge", record(), left, right, "--as", as, "--by", "A. Analyst", "--reason", "the passports");
    }

    private Path record() {
        return folder.resolve("judgements.jsonl");
    }

    @Test
    void aPersonJudgesSeesTheConflictResolvesItAndScreensBesideIt() throws IOException {
        assertThat(judge("q.csv/1", "l.csv/a", "same").code()).isZero();
        assertThat(judge("l.csv/a", "l.csv/b", "same").code()).isZero();
        Answer torn = judge("q.csv/1", "l.csv/b", "not-same");
        assertThat(torn.code()).isEqualTo(ExitCode.DOES_NOT_HOLD);
        assertThat(torn.out()).contains("conflict: 'l.csv/b' and 'q.csv/1' are judged not the same");
        Answer clusters = comity("names", "clusters", record());
        assertThat(clusters.code()).isEqualTo(ExitCode.DOES_NOT_HOLD);
        assertThat(clusters.out()).contains("conflict l.csv/a (3 entries)", "0 clusters, 1 conflict");
        Answer undone = comity("names", "undo", record(), "2", "--by", "A. Analyst", "--reason", "a slip");
        assertThat(undone.code()).isZero();
        assertThat(comity("names", "clusters", record(), "--format", "json").out())
                .contains("\"members\":[\"l.csv/a\",\"q.csv/1\"]", "\"holds\":true");
        assertThat(comity("names", "history", record(), "--of", "l.csv/b").out())
                .contains("[undone by line 4]")
                .doesNotContain("'q.csv/1' and 'l.csv/a'");
        Path queries = Files.writeString(folder.resolve("q.csv"), "id,kind,name\n1,person,Wiremu Tapsfield\n");
        Path list = Files.writeString(
                folder.resolve("l.csv"), "id,kind,name\na,person,Wiremu Tapsfield\nb,person,Wiremu Tapsfeild\n");
        Answer hits = comity("screen", queries, "--against", list, "--judgements", record());
        assertThat(hits.code()).isZero();
        List<String> lines = hits.out().lines().toList();
        assertThat(lines.get(1)).startsWith("1,1,l.csv,a,").endsWith(",same");
        assertThat(lines.get(2)).startsWith("1,2,l.csv,b,").endsWith(",not-same");
    }

    /** Names 7.6: told on standard error also where no terminal is, and the hits stay what they are. */
    @Test
    void aListThatRepeatsOneNameIsTold() throws IOException {
        Path queries = Files.writeString(folder.resolve("q.csv"), "id,kind,name\n1,person,Wiremu Tapsfield\n");
        StringBuilder rows = new StringBuilder("id,kind,name\n");
        for (int i = 0; i < 20_000; i++) {
            rows.append('d').append(i).append(",person,Wiremu Tapsfield\n");
        }
        Path list = Files.writeString(folder.resolve("l.csv"), rows);
        Answer hits = comity("screen", queries, "--against", list);
        assertThat(hits.code()).isZero();
        assertThat(hits.err().lines())
                .satisfiesExactly(
                        repeated -> assertThat(repeated)
                                .startsWith(
                                        "note: list 'l.csv' repeats one name 20,000 times: 'Wiremu Tapsfield' (lines 2 to 20001)"),
                        more -> assertThat(more)
                                .isEqualTo(
                                        "note: 1 query had more hits than are shown: 1; a greater --limit shows them"));
        assertThat(hits.out().lines()).hasSize(11);
    }

    @Test
    void judgementsGoOutAndComeBackAsResolverLines() {
        judge("f.json/NK-1", "f.json/a-1", "same");
        Path lines = folder.resolve("resolver.ijson");
        assertThat(comity("names", "export", record(), "--out", lines).out()).startsWith("1 judgement written");
        Path other = folder.resolve("other.jsonl");
        Answer taken = comity(
                "names", "import", lines, "--into", other, "--list", "f.json", "--by", "B", "--reason", "taken over");
        assertThat(taken.code()).isZero();
        assertThat(comity("names", "clusters", other).out()).contains("1 cluster, 0 conflicts");
    }

    @Test
    void listsAreCountedAndWrittenOut() throws IOException {
        Path list = Files.writeString(
                folder.resolve("l.csv"),
                "id,kind,name,born\n1,person,Wiremu Tapsfield,1388-01-19 AH\n2,person,Aroha Ngaire,\n");
        Path entities = folder.resolve("l.json");
        assertThat(comity("names", "convert", list, "--out", entities).out()).startsWith("2 entries written");
        assertThat(Files.readString(entities)).contains("\"birthDate\":[\"1388-01-19 AH\"]");
        Path table = folder.resolve("f.csv");
        assertThat(comity("names", "frequencies", list, "--out", table).out()).startsWith("2 records counted");
        assertThat(Files.readString(table)).doesNotContain("word");
        Path pairs = Files.writeString(folder.resolve("p.csv"), "id,kind,left,right\n1,person,A Bcd,A Bcd\n");
        assertThat(comity("match", "--pairs", pairs, "--out", folder.resolve("s.csv"), "--frequencies", table)
                        .code())
                .isZero();
    }

    /** Names 9.2: what was not found, and what was not shown, is said. */
    @Test
    void aQueryWithoutHitsAndAnEmptyListAreTold() throws IOException {
        Path queries = Files.writeString(
                folder.resolve("q.csv"),
                "id,kind,name\n1,person,Wiremu Tapsfield\n2,person,Nobody Knownhere\n3,person,Mr\n");
        Path list = Files.writeString(folder.resolve("l.csv"), "id,kind,name\na,person,Wiremu Tapsfield\n");
        Path empty = Files.writeString(folder.resolve("e.csv"), "id,kind,name\n");
        Path none = Files.writeString(folder.resolve("n.csv"), "id,kind,name\n");
        assertThat(comity("screen", queries, "--against", list, empty).err().lines())
                .containsExactly(
                        "note: list 'e.csv' has no entries, so nothing can be found in it",
                        "note: 1 query can have no hits, for nothing in the name could be compared: 3",
                        "note: 1 query had no hit of 0.70 or more: 2");
        assertThat(comity("screen", none, "--against", list).err())
                .isEqualTo("note: 'n.csv' has no queries, so nothing was looked for\n");
    }

    /** A list or a record that a command reads is never lost by writing over it. */
    @Test
    void noCommandWritesOverWhatItReads() throws IOException {
        Path list = Files.writeString(folder.resolve("l.csv"), "id,kind,name\na,person,Wiremu Tapsfield\n");
        Path pairs = Files.writeString(folder.resolve("p.csv"), "id,kind,left,right\n1,person,A Bcd,A Bcd\n");
        judge("q.csv/1", "l.csv/a", "same");
        Path same = folder.resolve("../" + folder.getFileName() + "/l.csv");
        String record = Files.readString(record());
        for (Answer answer : List.of(
                comity("names", "convert", list, "--out", same),
                comity("names", "frequencies", list, "--out", list),
                comity("screen", list, "--against", list, "--out", list),
                comity("match", "--pairs", pairs, "--out", pairs),
                comity("names", "export", record(), "--out", record()))) {
            assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(answer.err()).contains("which this command reads");
        }
        assertThat(list).content().contains("Wiremu");
        assertThat(pairs).content().contains("Bcd");
        assertThat(record()).content().isEqualTo(record);
    }

    @Test
    void everyMistakeNamesTheNextStep() throws IOException {
        assertThat(comity("names", "judge", record(), "q/1", "l/a", "--as", "same", "--by", "A", "--reason", " ")
                        .err())
                .contains("--reason is empty; a judgement says who and why");
        judge("q.csv/1", "l.csv/a", "same");
        assertThat(comity("names", "history", record(), "--of", "l.csv/z").out())
                .startsWith("no line is about l.csv/z in ");
        assertThat(judge("l.csv/a", "l.csv/b", "same").code()).isZero();
        assertThat(judge("q.csv/1", "l.csv/b", "not-same").out())
                .contains("to settle it: judge one of these pairs again");
        Path lines = Files.writeString(
                folder.resolve("r.ijson"), "[\"a\",\"b\",\"positive\",null,\"A\",\"2026-01-01T00:00:00Z\"]\n");
        assertThat(comity("names", "import", lines, "--into", record(), "--by", "B", "--reason", "r")
                        .err())
                .contains("r.ijson:1: 'a' names no list", "say with --list of which list the ids are");
    }

    @Test
    void whatIsWrongIsOneLine() {
        assertThat(judge("noslash", "l.csv/a", "same").err())
                .startsWith("error: ")
                .contains("names no entry");
        assertThat(judge("q.csv/1", "l.csv/a", "perhaps").code()).isEqualTo(ExitCode.BAD_INPUT);
        Answer none = comity("names", "clusters", folder.resolve("none.jsonl"));
        assertThat(none.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(none.err().lines()).hasSize(1);
        assertThat(comity("names").code()).isEqualTo(ExitCode.BAD_INPUT);
    }
}

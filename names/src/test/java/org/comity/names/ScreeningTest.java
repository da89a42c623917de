package org.comity.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.comity.names.Screening.Format;
import org.comity.names.Screening.Options;
import org.comity.terms.BadInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Screening from file to file (names 7, 9). */
class ScreeningTest {

    private static final List<String> GIVEN =
            List.of("Wiremu", "Aroha", "Margriet", "Oleg", "Elena", "Khaled", "Nurul", "Siew", "Boon", "Meizhen");
    private static final List<String> FAMILY = List.of(
            "Tapsfield",
            "Zarechnev",
            "Oestlaan",
            "Daftari",
            "Hollowbrook",
            "Minamizaka",
            "Papadimitrakou",
            "Rookwood",
            "Ngaire",
            "Lintonby");

    @TempDir
    Path folder;

    private Path queries;
    private Path list;

    @BeforeEach
    void writeInputs() throws IOException {
        StringBuilder asked = new StringBuilder("id,kind,name,born\n");
        StringBuilder listed = new StringBuilder("id,kind,name,born\n");
        for (int i = 0; i < 100; i++) {
            String name = GIVEN.get(i % 10) + " " + FAMILY.get(i / 10);
            listed.append("L")
                    .append(i)
                    .append(",person,\"")
                    .append(name)
                    .append("\",19")
                    .append(50 + i % 40)
                    .append('\n');
            asked.append("Q")
                    .append(i)
                    .append(",person,")
                    .append(i % 3 == 0 ? "Nobody Quixwell" : name)
                    .append(",\n");
        }
        queries = Files.writeString(folder.resolve("q.csv"), asked);
        list = Files.writeString(folder.resolve("l.csv"), listed);
    }

    private Path run(String name, Options options) {
        Path out = folder.resolve(name);
        Screening.run(queries, List.of(list), out, options, Progress.NONE);
        return out;
    }

    @Test
    void writesTheColumnsOfTheContract() throws IOException {
        List<String> lines = Files.readAllLines(run("out.csv", Options.DEFAULT));
        assertThat(lines.getFirst()).isEqualTo("query,rank,list,entry,name,score,verdict,because");
        assertThat(lines.get(1)).startsWith("Q1,1,l.csv,L1,Aroha Tapsfield,0.9").contains(",look,");
        assertThat(folder.resolve("out.csv.progress")).doesNotExist();
    }

    @Test
    void writesTheSameToAWriter() throws IOException {
        StringWriter out = new StringWriter();
        Screening.run(queries, List.of(list), out, Options.DEFAULT, Progress.NONE);
        assertThat(out.toString()).isEqualTo(Files.readString(run("out.csv", Options.DEFAULT)));
    }

    /** Names 9.4: wherever the run was torn, the resumed file equals the whole one. */
    @Test
    void resumesFromAnyTornFile() throws IOException {
        for (Format format : Format.values()) {
            byte[] whole = Files.readAllBytes(run("whole", new Options(0.7, 10, format, false)));
            long seed = Long.getLong("comity.seed", 20261122L);
            Random random = new Random(seed);
            for (int i = 0; i < 12; i++) {
                int cut = i == 0 ? 0 : i == 1 ? whole.length : random.nextInt(whole.length);
                Path torn = folder.resolve("torn");
                Files.write(torn, java.util.Arrays.copyOf(whole, cut));
                Screening.run(queries, List.of(list), torn, new Options(0.7, 10, format, true), Progress.NONE);
                assertThat(Files.readString(torn))
                        .as("seed %d, cut at %d, %s", seed, cut, format)
                        .isEqualTo(new String(whole, StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void resumesAfterAKillAndTellsHowFarItIs() throws IOException {
        byte[] whole = Files.readAllBytes(run("whole.csv", Options.DEFAULT));
        Path out = folder.resolve("out.csv");
        Progress killAfter50 = (done, total) -> {
            if (done == 50) {
                throw new IllegalStateException("killed");
            }
        };
        assertThatThrownBy(() -> Screening.run(queries, List.of(list), out, Options.DEFAULT, killAfter50))
                .hasMessage("killed");
        assertThat(folder.resolve("out.csv.progress")).exists();
        List<Long> steps = new ArrayList<>();
        Options resume = new Options(0.7, 10, Format.CSV, true);
        Screening.run(queries, List.of(list), out, resume, (done, total) -> steps.add(done));
        assertThat(Files.readAllBytes(out)).isEqualTo(whole);
        assertThat(steps.getFirst()).isGreaterThan(20);
        assertThat(steps.getLast()).isEqualTo(100);
    }

    /** Names 9.4: a process that is killed outright leaves a file that another goes on with, to the same end. */
    @Test
    void resumesAfterTheProcessIsKilledOutright() throws IOException, InterruptedException {
        Path out = folder.resolve("killed.csv");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledScreening.class.getName(),
                        queries.toString(),
                        list.toString(),
                        out.toString())
                .inheritIO()
                .start();
        long until = System.nanoTime() + 60_000_000_000L;
        while (process.isAlive() && System.nanoTime() < until && finished(out) == 0) {
            Thread.sleep(5);
        }
        assertThat(process.isAlive()).as("killed in the middle").isTrue();
        process.destroyForcibly().waitFor();
        int finished = finished(out);
        assertThat(finished).isBetween(1, 99);

        List<Long> seen = new ArrayList<>();
        Options resume = new Options(Match.LOOK, 10, Format.CSV, true);
        Screening.run(queries, List.of(list), out, resume, (done, total) -> seen.add(done));
        Path whole = folder.resolve("whole.csv");
        Screening.run(queries, List.of(list), whole, Options.DEFAULT, Progress.NONE);

        assertThat(out).hasSameTextualContentAs(whole);
        assertThat(seen.getFirst()).isGreaterThan(finished);
        assertThat(out.resolveSibling("killed.csv.progress")).doesNotExist();
    }

    /** How many queries the record beside a file counts as finished. */
    private static int finished(Path out) throws IOException {
        Path progress = out.resolveSibling(out.getFileName() + ".progress");
        return Files.exists(progress)
                ? Integer.parseInt(Files.readString(progress).split(" ")[1])
                : 0;
    }

    /** Names 7.2: a list that repeats one name many thousand times is filed and searched as any other, and the right other name is found. */
    @Test
    void aListOfOneNameOverAndOverIsSearchedLikeAnyOther() {
        List<ListEntry> entries = new ArrayList<>();
        for (int i = 0; i < 60_000; i++) {
            entries.add(new ListEntry("same", "s" + i, Party.named(PartyKind.PERSON, "Aroha Tapsfield")));
        }
        entries.add(new ListEntry("same", "other", Party.named(PartyKind.PERSON, "Oleg Tapsfield")));
        Screener screener = new Screener(entries);

        assertThat(screener.screen("q", Party.named(PartyKind.PERSON, "Tapsfield, Aroha"), 0.7, 10))
                .hasSize(10)
                .allSatisfy(hit -> assertThat(hit.name()).isEqualTo("Aroha Tapsfield"));
        assertThat(screener.screen("q", Party.named(PartyKind.PERSON, "Oleg Tapsfeild"), 0.7, 10))
                .extracting(Hit::entryId)
                .contains("other");
    }

    @Test
    void refusesToResumeAnotherRun() {
        Path out = folder.resolve("out.csv");
        Progress kill = (done, total) -> {
            throw new IllegalStateException("killed");
        };
        assertThatThrownBy(() -> Screening.run(queries, List.of(list), out, Options.DEFAULT, kill))
                .hasMessage("killed");
        Options other = new Options(0.5, 10, Format.CSV, true);
        assertThatThrownBy(() -> Screening.run(queries, List.of(list), out, other, Progress.NONE))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("other queries, lists or options");
    }

    /** Names 7.1: keys lose nothing that comparing everything would find, with one edit in every query. */
    @Test
    void keysFindWhatComparingEverythingFinds() {
        List<ListEntry> entries = ListReader.read(list);
        Screener screener = new Screener(entries);
        long seed = Long.getLong("comity.seed", 20261122L);
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            ListEntry wanted = entries.get(random.nextInt(entries.size()));
            StringBuilder name = new StringBuilder(wanted.party().name());
            name.deleteCharAt(random.nextInt(name.length()));
            Party query = Party.named(PartyKind.PERSON, name.toString());
            double whole = new NameMatcher().match(query, wanted.party()).score();
            if (whole >= 0.8) {
                assertThat(screener.screen("q", query, 0.6, 20))
                        .as("seed %d, %s for %s", seed, name, wanted)
                        .anyMatch(hit -> hit.entryId().equals(wanted.entryId()));
            }
        }
    }

    @Test
    void refusesBadOptionsAndQueries() throws IOException {
        assertThatThrownBy(() -> new Options(1.5, 10, Format.CSV, false)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> new Options(0.5, 0, Format.CSV, false)).isInstanceOf(BadInput.class);
        Path twice = Files.writeString(folder.resolve("twice.csv"), "id,kind,name\nA,person,X Y\nA,person,Z W\n");
        assertThatThrownBy(
                        () -> Screening.run(twice, List.of(list), folder.resolve("o"), Options.DEFAULT, Progress.NONE))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("stands twice");
    }

    @Test
    void scoresPairsInInputOrder() throws IOException {
        Path pairs = Files.writeString(
                folder.resolve("p.csv"),
                "id,kind,left,right,left_born,right_born\nb,person,沈宇航,Shen Yuhang,1968-04-17,1968-04-17\na,organisation,ООО Ромашкино,Romashkino LLC,,\n");
        Path out = folder.resolve("scores.csv");
        PairScoring.score(pairs, out);
        List<String> lines = Files.readAllLines(out);
        assertThat(lines.getFirst()).isEqualTo("id,score,verdict,because");
        assertThat(lines.get(1)).startsWith("b,").contains(",same,");
        assertThat(lines.get(2)).startsWith("a,").contains(",look,");
        Path broken = Files.writeString(folder.resolve("broken.csv"), "id,kind,left\n1,person,A\n");
        assertThatThrownBy(() -> PairScoring.score(broken, out))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("broken.csv:1:");
    }

    /** Names 1.5, 2.8: whoever asks for nothing is told so, and not only given no hits. */
    @Test
    void queriesWithNothingToCompareAreTold() throws IOException {
        Path asked = Files.writeString(
                folder.resolve("nothing.csv"),
                "id,kind,name\n1,person,\n2,organisation,Ltd\n3,person,Wiremu Tapsfield\n4,person,\u200f --\n");
        List<String> told = new ArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void at(long done, long total) {
                assertThat(done).isLessThanOrEqualTo(total);
            }

            @Override
            public void nothingToCompare(String query) {
                told.add(query);
            }
        };
        Screening.run(asked, List.of(list), folder.resolve("out.csv"), Options.DEFAULT, progress);
        assertThat(told).containsExactly("1", "2", "4");
        told.clear();
        Screening.run(asked, List.of(list), new StringWriter(), Options.DEFAULT, progress);
        assertThat(told).containsExactly("1", "2", "4");
    }
}

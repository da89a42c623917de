package org.comity.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists that have one name very often (names 7.6). */
class RepeatsTest {

    @TempDir
    Path folder;

    private record Screened(String json, List<String> notes, List<Long> read) {}

    private Screened screen(Path list, String... queries) throws IOException {
        StringBuilder asked = new StringBuilder("id,kind,name\n");
        for (int i = 0; i < queries.length; i++) {
            asked.append(i).append(",person,").append(queries[i]).append('\n');
        }
        List<String> notes = new ArrayList<>();
        List<Long> read = new ArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public void reading(String name, long entries) {
                read.add(entries);
            }

            @Override
            public void note(String sentence) {
                notes.add(sentence);
            }
        };
        Path out = folder.resolve("out.json");
        Screening.run(
                Files.writeString(folder.resolve("q.csv"), asked),
                List.of(list),
                out,
                new Screening.Options(0.7, 10, Screening.Format.JSON, false),
                progress);
        return new Screened(Files.readString(out), notes, read);
    }

    private Path list(List<String> rows) throws IOException {
        return Files.writeString(folder.resolve("list.csv"), "id,kind,name,born\n" + String.join("\n", rows) + "\n");
    }

    @Test
    void aNameThatAListRepeatsIsToldWithItsLinesAndHowManyEntriesAreTheSame() throws IOException {
        List<String> rows = new ArrayList<>(List.of("other,person,Oleg Zarechnev,1970"));
        for (int i = 0; i < 2_500; i++) {
            rows.add("s" + i + ",person,Wiremu Tapsfield," + (i < 2_000 ? 1968 : 1969 + i));
        }
        rows.add("last,person,Nur Haddadin,1970");
        Screened screened = screen(list(rows), "Wiremu Tapsfield", "Oleg Zarechnew");

        assertThat(screened.notes)
                .containsExactly(
                        "list 'list.csv' repeats one name 2,500 times: 'Wiremu Tapsfield' (lines 3 to 2502);"
                                + " 2,000 of these entries are the same but for their id; a query for it is shown the first few");
        assertThat(screened.read).containsExactly(1_000L, 2_000L);
        assertThat(screened.json.lines().filter(line -> line.contains("\"repeated\":2500")))
                .hasSize(10)
                .allMatch(line -> line.contains("Wiremu Tapsfield"));
        assertThat(screened.json.lines().filter(line -> line.contains("\"entry\":\"other\"")))
                .singleElement()
                .asString()
                .doesNotContain("repeated");
    }

    @Test
    void capitalsMarksAndTheOrderOfWordsMakeNoOtherName() throws IOException {
        String[] variants = {"Wiremu Tāpsfield", "TAPSFIELD Wiremu", "wiremu tapsfield", "Tapsfield, Wiremu"};
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            rows.add("v" + i + ",person,\"" + variants[i % 4] + "\"," + (1_000 + i));
            rows.add("o" + i + ",person,Nur " + word(i) + ",");
        }
        assertThat(screen(list(rows), "Wiremu Tapsfield").notes)
                .containsExactly("list 'list.csv' repeats one name 1,000 times: 'Wiremu Tāpsfield' (lines 2 to 2000);"
                        + " no two of these entries are the same in all else; a query for it is shown the first few");
    }

    @Test
    void whatIsCommonInALongListOrStandsAFewTimesInAShortOneIsNotTold() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            rows.add("o" + i + ",person,Nur " + (i % 100 == 0 ? "Haddadin" : word(i)) + ",");
        }
        rows.subList(199 * 100, rows.size()).clear();
        assertThat(screen(list(rows), "Nur Haddadin").notes).as("199 of 19,900").hasSize(1);
        rows.removeIf(row -> row.startsWith("o50,"));
        rows.removeIf(row -> row.endsWith("Haddadin,") && row.length() % 2 == 0);
        assertThat(screen(list(rows), "Nur Haddadin").notes)
                .as("fewer than one in a hundred")
                .isEmpty();
        assertThat(screen(list(rows.subList(0, 99)), "Nur Haddadin").notes).isEmpty();
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder("Tar");
        for (int rest = number; rest > 0; rest /= 20) {
            word.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
        }
        return word.toString();
    }
}

package org.comity.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.comity.terms.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many namesakes to expect in the holdings (names 12). */
class NamesakesTest {

    private static final String[] GIVEN = {"Aroha", "Wiremu", "Margriet", "Oleg", "Elena", "Khaled", "Nurul", "Tavita"};
    private static final String[] FAMILY = {"Tapsfield", "Zarechnev", "Oestlaan", "Daftari", "Hollowbrook", "Ngaire"};

    private static final String[] RARE = {
        "Quennell",
        "Vosgrave",
        "Lintonby",
        "Minamizaka",
        "Rookwood",
        "Papadaki",
        "Ostrander",
        "Hjelmqvist",
        "Tremblay",
        "Zubiri"
    };

    @TempDir
    Path folder;

    private static final long SEED = Long.getLong("comity.seed", 20261122L);

    private static Party person(String name, String born) {
        return new Party(
                PartyKind.PERSON, name, List.of(), Optional.of(born).filter(text -> !text.isEmpty()), Optional.empty());
    }

    /** Names of two peoples that keep to themselves, the first words far more common than the last. */
    private static List<ListEntry> holdings(int size, Random random) {
        List<ListEntry> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int people = random.nextInt(2);
            int given = people * 4 + (int) (4 * Math.pow(random.nextDouble(), 3));
            int family = people * 3 + (int) (3 * Math.pow(random.nextDouble(), 2));
            String rare = random.nextInt(3) > 0 ? "" : " " + RARE[random.nextInt(RARE.length)];
            entries.add(new ListEntry(
                    "l", String.valueOf(i), person(GIVEN[given] + " " + FAMILY[family] + rare, "19" + (40 + i % 50))));
        }
        return entries;
    }

    private static double there(List<ListEntry> holdings, String name) {
        return holdings.stream()
                .filter(entry -> entry.party().name().equals(name))
                .count();
    }

    /** Names 12.3: over tenths by what is expected, as many are there as were expected. */
    @Test
    void asManyAreThereAsAreExpected() {
        Random random = new Random(SEED);
        NameMatcher matcher = new NameMatcher(NameFrequencies.of(holdings(6_000, random)));
        List<ListEntry> others = holdings(6_000, random);
        List<double[]> outcomes = new ArrayList<>();
        for (ListEntry asked : holdings(400, random)) {
            Namesakes namesakes =
                    matcher.match(asked.party(), asked.party()).namesakes().orElseThrow();
            assertThat(namesakes.whole()).isTrue();
            assertThat(namesakes.among()).isEqualTo(6_000);
            outcomes.add(new double[] {
                namesakes.expected(), there(others, asked.party().name())
            });
        }
        outcomes.sort(java.util.Comparator.comparingDouble(outcome -> outcome[0]));
        for (int quarter = 1; quarter < 4; quarter++) {
            List<double[]> part = outcomes.subList(quarter * 100, quarter * 100 + 100);
            double expected =
                    part.stream().mapToDouble(outcome -> outcome[0]).average().orElse(0);
            double there =
                    part.stream().mapToDouble(outcome -> outcome[1]).average().orElse(0);
            assertThat(expected)
                    .as("seed %d, quarter %d", SEED, quarter)
                    .isBetween(there * 0.7 - 0.5, there * 1.3 + 0.5);
        }
        assertThat(outcomes.getLast()[0]).isGreaterThan(20 * outcomes.getFirst()[0]);
    }

    @Test
    void screeningSaysHowManyToExpectAndCountsTheHitItselfOut() {
        List<ListEntry> entries = holdings(3_000, new Random(SEED));
        entries.add(new ListEntry("l", "rare", person("Tancred Ismailovski", "")));
        Screener screener = new Screener(entries);
        Match rare = screener.screen("q", person("Tancred Ismailovski", ""), 0.7, 1)
                .getFirst()
                .match();
        assertThat(rare.namesakes().orElseThrow().expected()).isLessThan(0.1);
        assertThat(rare.because().getLast())
                .isEqualTo("fewer than one of 3,001 records would bear this name by chance");
        double many = there(entries, "Aroha Tapsfield");
        Match common = screener.screen("q", person("Aroha Tapsfield", "1950"), 0.7, 1)
                .getFirst()
                .match();
        Namesakes namesakes = common.namesakes().orElseThrow();
        assertThat(namesakes.expected()).isBetween(many * 0.8, many * 1.2);
        assertThat(common.because().getLast())
                .startsWith("about ")
                .contains(" of 3,001 records would bear this name by chance");
    }

    @Test
    void whatAgreesOnlyInPartIsSaidSo() {
        Screener screener = new Screener(holdings(3_000, new Random(SEED)));
        Match match = screener.screen("q", person("Aroha Tapsfield Ismailovski", ""), 0.1, 1)
                .getFirst()
                .match();
        assertThat(match.namesakes().orElseThrow().whole()).isFalse();
        assertThat(match.because().getLast()).contains("as much of this name");
    }

    @Test
    void smallHoldingsSayNothing() {
        Screener screener = new Screener(holdings(200, new Random(SEED)));
        assertThat(screener.screen("q", person("Aroha Tapsfield", ""), 0.5, 1)
                        .getFirst()
                        .match()
                        .namesakes())
                .isEmpty();
    }

    /** Names 12.5: the table says what the holdings say, but for names that few bear. */
    @Test
    void theTableGivesWhatTheHoldingsGiveAndNamesNobodyRare() throws IOException {
        List<ListEntry> entries = holdings(3_000, new Random(SEED));
        entries.add(new ListEntry("l", "rare", person("Tancred Ismailovski", "")));
        NameFrequencies counted = NameFrequencies.of(entries);
        Path file = folder.resolve("frequencies.csv");
        counted.write(file);
        NameFrequencies read = NameFrequencies.read(file);
        assertThat(read.records()).isEqualTo(3_001);
        Party asked = person("Aroha Tapsfield", "1950");
        assertThat(new NameMatcher(read).match(asked, asked)).isEqualTo(new NameMatcher(counted).match(asked, asked));
        assertThat(Files.readAllLines(file)).first().asString().isEqualTo("what,key,value");
        assertThat(Files.readAllLines(file).stream().skip(1))
                .allMatch(line ->
                        !line.startsWith("word") || Integer.parseInt(line.substring(line.lastIndexOf(',') + 1)) >= 3);
        for (String bad :
                List.of("words,x,3", "word,x,-1", "word,x,many", "name,zz,3", "parts,9,0 1 1", "parts,1,0 1")) {
            Path broken = Files.writeString(folder.resolve("broken.csv"), "what,key,value\n" + bad + "\n");
            assertThatThrownBy(() -> NameFrequencies.read(broken))
                    .as(bad)
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("broken.csv:2:");
        }
    }

    @Test
    void isSaidInWordsAnybodyUnderstands() {
        assertThat(new Namesakes(4_130, 1_000_000, true, OptionalDouble.of(61)).sentence())
                .isEqualTo(
                        "about 4,100 of 1,000,000 records would bear this name by chance, about 61 of them born in this year");
        assertThat(new Namesakes(0.9, 1_000, true, OptionalDouble.of(0.01)).sentence())
                .isEqualTo(
                        "about one of 1,000 records would bear this name by chance, fewer than one of them born in this year");
        assertThat(new Namesakes(0.2, 50_000, false, OptionalDouble.empty()).sentence())
                .isEqualTo("fewer than one of 50,000 records would bear as much of this name by chance");
    }
}

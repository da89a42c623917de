package org.comity.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The search by keys against comparing everything (names 7.1, 7.2), on lists made at random. */
class CandidatesTest {

    private static final List<String> FAMILIES = List.of(
            "Wang", "Tapsfield", "Zarechnev", "Daftari", "Cheung", "Minamizaka", "Kim", "Lee", "O'Hollow", "Quixwell");
    private static final List<String> GIVEN =
            List.of("Wei", "Aroha", "Oleg", "Khaled", "Kwok-kwan", "Haruko", "Ji-sung", "Elena", "Mohammed", "Boon");
    private static final List<String> OTHER_SCRIPTS =
            List.of("王伟", "Олег Заречнев", "خالد دفتري", "김지성", "張國鈞", "Елена Заречнева", "محمد دفتري");

    private static List<ListEntry> list(Random random, int size) {
        List<ListEntry> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            entries.add(new ListEntry("list", "e" + i, Party.named(PartyKind.PERSON, name(random))));
        }
        return entries;
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder(GIVEN.get(random.nextInt(GIVEN.size())));
        for (int i = random.nextInt(3); i > 0; i--) {
            name.append((char) ('a' + random.nextInt(26)));
        }
        if (random.nextInt(3) == 0) {
            name.append(' ').append(GIVEN.get(random.nextInt(GIVEN.size())));
        }
        return name.append(' ')
                .append(FAMILIES.get(random.nextInt(FAMILIES.size())))
                .toString();
    }

    private static String asked(Random random, List<ListEntry> entries) {
        if (random.nextInt(4) == 0) {
            return OTHER_SCRIPTS.get(random.nextInt(OTHER_SCRIPTS.size()));
        }
        StringBuilder name = new StringBuilder(
                entries.get(random.nextInt(entries.size())).party().name());
        name.deleteCharAt(random.nextInt(name.length()));
        return name.toString();
    }

    /** Names 7.1: of 200 queries the entry that a linear scan scores best is among the candidates, where a person should look at it. */
    @Test
    void candidatesHoldTheBestMatchOfALinearScan() {
        long seed = Long.getLong("comity.seed", 20261122L);
        Random random = new Random(seed);
        NameMatcher matcher = new NameMatcher();
        int asked = 0;
        int held = 0;
        List<String> missed = new ArrayList<>();
        for (int round = 0; round < 8; round++) {
            List<ListEntry> entries = list(random, 200);
            Screener screener = new Screener(entries);
            for (int i = 0; i < 25; i++) {
                Party query = Party.named(PartyKind.PERSON, asked(random, entries));
                ListEntry best = entries.stream()
                        .max(Comparator.comparingDouble(
                                entry -> matcher.match(query, entry.party()).score()))
                        .orElseThrow();
                double score = matcher.match(query, best.party()).score();
                if (score < 0.7) {
                    continue;
                }
                asked++;
                boolean found = screener.candidates(query, 60).stream()
                        .anyMatch(entry -> matcher.match(query, entry.party()).score() >= score);
                held += found ? 1 : 0;
                if (!found) {
                    missed.add(query.name() + " for " + best.party().name() + " " + score);
                }
            }
        }
        assertThat(asked).as("seed %d", seed).isGreaterThan(60);
        assertThat(held / (double) asked).as("seed %d, missed %s", seed, missed).isGreaterThanOrEqualTo(0.99);
    }

    /** Names 7.2: a name of common words only is found among thousands that share one of them. */
    @Test
    void aCommonWordNeverHidesTheRightEntry() {
        List<ListEntry> entries = new ArrayList<>();
        for (int i = 0; i < 6_000; i++) {
            String other = "" + (char) ('b' + i % 20) + (char) ('a' + i / 20 % 20) + (char) ('b' + i / 400) + "ov";
            String name = i % 2 == 0 ? "Mohammed " + other : other + " Wang";
            entries.add(new ListEntry("list", "e" + i, Party.named(PartyKind.PERSON, name)));
        }
        entries.add(new ListEntry("list", "wanted", Party.named(PartyKind.PERSON, "Mohammed Wang")));
        assertThat(new Screener(entries).candidates(Party.named(PartyKind.PERSON, "Wang Muhammad"), 20))
                .first()
                .extracting(ListEntry::entryId)
                .isEqualTo("wanted");
    }

    /** Names 7.2: hundreds of namesakes of what was asked for by mistake leave room for the name that was meant. */
    @Test
    void namesakesDoNotCrowdOutANameWithOneError() {
        List<ListEntry> entries = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            String name = i == 300 ? "Bun Quo" : "Bu Quo";
            entries.add(new ListEntry("list", "e" + i, Party.named(PartyKind.PERSON, name)));
        }
        Screener screener = new Screener(entries);

        assertThat(screener.candidates(Party.named(PartyKind.PERSON, "Bu Quo"), 100))
                .extracting(ListEntry::entryId)
                .contains("e300", "e0");
    }

    /** Names 7.1: where words are parted by mistake, the letters still find the name. */
    @Test
    void aBlankInTheWrongPlaceIsOneError() {
        Random random = new Random(7);
        List<ListEntry> entries = list(random, 3_000);
        entries.add(new ListEntry("list", "meant", Party.named(PartyKind.PERSON, "Bo Quell")));
        Screener screener = new Screener(entries);

        for (String asked : List.of("BoQ uell", "BoxQuell", "B oQuell")) {
            assertThat(screener.candidates(Party.named(PartyKind.PERSON, asked), 100))
                    .as(asked)
                    .extracting(ListEntry::entryId)
                    .contains("meant");
        }
    }

    /** Names 7.1, 3.9: among thousands whose consonants are alike, a southern spelling is found by its vowels. */
    @Test
    void aSouthernSpellingIsFoundAmongNamesOfTheSameConsonants() {
        List<ListEntry> entries = new ArrayList<>();
        String[] vowels = {"a", "e", "i", "o", "u", "ai", "au", "ia"};
        for (int i = 0; i < 8 * 8 * 8 * 8; i++) {
            String name = "T" + vowels[i % 8] + "n B" + vowels[i / 8 % 8] + "n T" + vowels[i / 64 % 8] + "k"
                    + (i / 512 == 0 ? "" : vowels[i / 512]);
            entries.add(new ListEntry("list", "e" + i, Party.named(PartyKind.PERSON, name)));
        }
        entries.add(new ListEntry("list", "wanted", Party.named(PartyKind.PERSON, "Tan Boon Teck")));
        assertThat(new Screener(entries).candidates(Party.named(PartyKind.PERSON, "陈文德"), 60))
                .extracting(ListEntry::entryId)
                .contains("wanted");
    }

    /** Names 7.1: of ten thousand bearers of one name the year of birth brings the right one. */
    @Test
    void theYearOfBirthTellsNamesakesApart() {
        List<ListEntry> entries = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            String year = i == 9_000 ? "1931" : String.valueOf(1940 + i % 60);
            entries.add(new ListEntry(
                    "list",
                    "e" + i,
                    new Party(PartyKind.PERSON, "Wang Wei", List.of(), Optional.of(year), Optional.empty())));
        }
        Party query = new Party(PartyKind.PERSON, "王伟", List.of(), Optional.of("1931-05-01"), Optional.empty());
        assertThat(new Screener(entries).candidates(query, 60))
                .extracting(ListEntry::entryId)
                .contains("e9000");
    }

    /** Whatever the number of processors, and however often it is asked, the answer is the same (names 1.4). */
    @Test
    void theAnswerDoesNotDependOnWhatWasAskedBefore() {
        Random random = new Random(7);
        List<ListEntry> entries = list(random, 3_000);
        Screener one = new Screener(entries);
        Screener other = new Screener(entries);
        Party query = Party.named(PartyKind.PERSON, "Oleg Zarechnev");
        for (int i = 0; i < 50; i++) {
            other.candidates(Party.named(PartyKind.PERSON, asked(random, entries)), 30);
        }
        assertThat(other.candidates(query, 50)).isEqualTo(one.candidates(query, 50));
    }
}

package org.comity.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What each family of keys brings that no other does (names 7.1, 7.2), on lists made at random. */
class KeyFamiliesTest {

    private static final String[] SYLLABLES =
            "ka lo mi ran tor vel sha ne du pri os ten bar li qua zo fen mar gri bu".split(" ");

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static Party born(String name, String day) {
        return new Party(PartyKind.PERSON, name, List.of(), Optional.of(day), Optional.empty());
    }

    private static String day(Random random) {
        return "%d-%02d-%02d".formatted(1930 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private static List<ListEntry> list(Random random, int size) {
        List<ListEntry> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Party party = born(word(random) + " " + word(random), day(random));
            entries.add(new ListEntry("list", "e" + i, party));
        }
        return entries;
    }

    private static List<String> found(List<ListEntry> entries, Party query) {
        return found(new Screener(entries), query);
    }

    private static List<String> found(Screener screener, Party query) {
        return screener.candidates(query, 100).stream().map(ListEntry::entryId).toList();
    }

    /** Names 7.2: namesakes in letters do not crowd out the name in characters, which is judged as it is scored. */
    @Test
    void aNameInCharactersIsFoundAmongItsNamesakesInLetters() {
        Random random = new Random(3);
        List<ListEntry> entries = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            String given = "Xuan Shuan Suan Xuen Xian Shun Juan Quan Xun Xin".split(" ")[random.nextInt(10)];
            Party party = Party.named(PartyKind.PERSON, "Wang " + given + (i % 3 == 0 ? "" : " " + word(random)));
            entries.add(new ListEntry("list", "e" + i, party));
        }
        entries.add(new ListEntry("list", "wanted", Party.named(PartyKind.PERSON, "王選")));

        assertThat(found(entries, Party.named(PartyKind.PERSON, "Wang Xuan"))).contains("wanted");
    }

    /** Whoever was born on the day asked for is compared, whatever the name: a married name has no key in common. */
    @Test
    void whoeverWasBornOnThatDayIsCompared() {
        List<ListEntry> entries = list(new Random(1), 3_000);
        entries.add(new ListEntry("list", "wanted", born("Ygritha Hohmuth", "1968-11-25")));

        assertThat(found(entries, born("Ulex Pfaaw", "1968-11-25"))).contains("wanted");
        assertThat(found(entries, born("Ulex Pfaaw", "1968-11-26")))
                .as("one digit")
                .contains("wanted");
        assertThat(found(entries, born("Ulex Pfaaw", "1968-11")))
                .as("the day unknown")
                .doesNotContain("wanted");
    }

    /** A pet form finds the given name with the same family name, in another alphabet too, among thousands who bear either. */
    @Test
    void aPetFormFindsTheGivenName() {
        Random random = new Random(2);
        List<ListEntry> entries = list(random, 4_000);
        for (int i = 0; i < 1_500; i++) {
            entries.add(new ListEntry("list", "b" + i, Party.named(PartyKind.PERSON, "Bob " + word(random))));
            entries.add(new ListEntry("list", "h" + i, Party.named(PartyKind.PERSON, word(random) + " Hollow")));
        }
        entries.add(new ListEntry("list", "wanted", Party.named(PartyKind.PERSON, "Robert Hollow")));
        Screener screener = new Screener(entries);

        assertThat(found(screener, Party.named(PartyKind.PERSON, "Bob Hollow"))).contains("wanted");
        assertThat(found(screener, Party.named(PartyKind.PERSON, "Боб Холлоу"))).contains("wanted");
    }

    /** Characters that spell a foreign name by sound, cut nowhere, find its words (names 3.8). */
    @Test
    void charactersThatSpellAForeignNameFindItsWords() {
        List<ListEntry> entries = list(new Random(3), 5_000);
        entries.add(new ListEntry("list", "wanted", Party.named(PartyKind.PERSON, "Gilbert Anak Sadomat")));

        assertThat(found(entries, Party.named(PartyKind.PERSON, "吉尔伯沙多马"))).contains("wanted");
    }

    /** Names 7.2: whatever is added to a list, an entry stays within reach of a word that it alone bears. */
    @Test
    void nothingThatIsAddedHidesAnEntryFromItsOwnRareWord() {
        long seed = Long.getLong("comity.seed", 20261122L);
        Random random = new Random(seed);
        for (int round = 0; round < 3; round++) {
            String common = word(random);
            String rare = "Xh" + word(random).toLowerCase(java.util.Locale.ROOT) + "tk";
            List<ListEntry> entries = list(random, 200);
            entries.add(new ListEntry("list", "wanted", Party.named(PartyKind.PERSON, common + " " + rare)));
            for (int grown = 0; grown < 3; grown++) {
                for (int i = 0; i < 600; i++) {
                    String name = random.nextBoolean() ? common + " " + word(random) : word(random) + " " + common;
                    entries.add(new ListEntry("list", "a" + entries.size(), Party.named(PartyKind.PERSON, name)));
                }
                Screener screener = new Screener(entries);
                for (String query : List.of(rare, rare + " " + common, common + " " + word(random) + " " + rare)) {
                    assertThat(found(screener, Party.named(PartyKind.PERSON, query)))
                            .as("%s among %d, seed %d", query, entries.size(), seed)
                            .contains("wanted");
                }
            }
        }
    }
}

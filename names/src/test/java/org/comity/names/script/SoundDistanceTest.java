package org.comity.names.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.comity.names.script.SoundDistance.Vowels;
import org.junit.jupiter.api.Test;

/** The fast distance against the plain table of it (names 4.1). */
class SoundDistanceTest {

    private static final String SYMBOLS = "aeiouAYWHbcdfghklmnprstvwxyzSCJRBPQKGDZT0123456789L";
    private static final Map<Vowels, Integer> VOWEL =
            Map.of(Vowels.WRITTEN, 32, Vowels.SYLLABIC, 14, Vowels.UNWRITTEN, 5, Vowels.BY_CHARACTERS, 14);

    private final long seed = Long.getLong("comity.seed", 20261122L);
    private final Random random = new Random(seed);

    private String code() {
        StringBuilder code = new StringBuilder();
        int few = random.nextBoolean() ? SYMBOLS.length() : 6 + random.nextInt(10);
        int start = random.nextInt(SYMBOLS.length());
        for (int i = random.nextInt(random.nextInt(20) == 0 ? 130 : 14); i > 0; i--) {
            code.append(SYMBOLS.charAt((start + random.nextInt(few)) % SYMBOLS.length()));
        }
        return code.toString();
    }

    private String changed(String code) {
        StringBuilder changed = new StringBuilder(code);
        for (int i = random.nextInt(3); i > 0 && changed.length() > 2; i--) {
            int at = random.nextInt(changed.length() - 1);
            char next = changed.charAt(at + 1);
            changed.setCharAt(at + 1, changed.charAt(at));
            changed.setCharAt(at, next);
            if (random.nextBoolean()) {
                changed.deleteCharAt(random.nextInt(changed.length()));
            }
        }
        return changed.toString();
    }

    private static int gap(char symbol, Vowels vowels) {
        if (vowels == Vowels.BY_CHARACTERS) {
            if ("rRh".indexOf(symbol) >= 0) {
                return 30;
            }
            if ("nlkgtdpbKGTDPB".indexOf(symbol) >= 0) {
                return 45;
            }
        }
        return switch (symbol) {
            case 'a', 'e', 'i', 'o', 'u' -> VOWEL.getOrDefault(vowels, 0);
            case 'A', 'L' -> 5;
            case 'H' -> 12;
            case 'Y', 'W' -> 22;
            case 'h', 'y', 'w' -> 45;
            case 'n' -> 70;
            default -> 100;
        };
    }

    /** The table as it is written in every textbook, swaps included. */
    private static int plain(String a, String b, Vowels vowels) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 && j == 0) {
                    continue;
                }
                int best = Integer.MAX_VALUE;
                if (i > 0) {
                    best = Math.min(best, cost[i - 1][j] + gap(a.charAt(i - 1), vowels));
                }
                if (j > 0) {
                    best = Math.min(best, cost[i][j - 1] + gap(b.charAt(j - 1), vowels));
                }
                if (i > 0 && j > 0) {
                    int x = Sounds.number(a.charAt(i - 1));
                    int y = Sounds.number(b.charAt(j - 1));
                    best = Math.min(best, cost[i - 1][j - 1] + Sounds.CHANGE[x * Sounds.COUNT + y]);
                }
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    best = Math.min(best, cost[i - 2][j - 2] + 60);
                }
                cost[i][j] = best;
            }
        }
        return cost[a.length()][b.length()];
    }

    private static double plainLikeness(String a, String b, Vowels vowels) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        double mass = Math.max(160, (mass(a) + mass(b)) / 2.0);
        return Math.max(0, 1 - plain(a, b, vowels) / mass);
    }

    private static int mass(String code) {
        return code.chars()
                .map(symbol -> "AHYWL".indexOf(symbol) >= 0 ? 30 : "aeiou".indexOf(symbol) >= 0 ? 40 : 100)
                .sum();
    }

    @Test
    void theLikenessIsThatOfThePlainTable() {
        for (int round = 0; round < 20_000; round++) {
            String a = code();
            String b = random.nextBoolean() ? code() : changed(a);
            for (Vowels vowels : Vowels.values()) {
                assertThat(SoundDistance.likeness(a, b, vowels))
                        .as("%s %s %s, seed %d", a, b, vowels, seed)
                        .isEqualTo(plainLikeness(a, b, vowels), within(1e-12));
            }
        }
    }

    @Test
    void whatIsBelowTheLeastAskedForIsNothingAndTheRestIsExact() {
        int rejected = 0;
        for (int round = 0; round < 20_000; round++) {
            String a = code();
            String b = random.nextBoolean() ? code() : changed(a);
            Vowels vowels = Vowels.values()[random.nextInt(3)];
            double least = random.nextDouble();
            double full = plainLikeness(a, b, vowels);
            double answer = SoundDistance.likeness(a, b, vowels, least);
            assertThat(answer)
                    .as("%s %s %s from %f, seed %d", a, b, vowels, least, seed)
                    .isEqualTo(full < least ? 0 : full, within(1e-12));
            assertThat(SoundDistance.mostLikeness(Sounded.of(a), Sounded.of(b)))
                    .as("the bound of %s %s, seed %d", a, b, seed)
                    .isGreaterThanOrEqualTo(full - 1e-12);
            rejected += full < least ? 1 : 0;
        }
        assertThat(rejected).isBetween(2_000, 18_000);
    }

    @Test
    void twoWordsSpokenAsOneAreAsAlikeAsTheirCodesWrittenTogether() {
        int alike = 0;
        for (int round = 0; round < 20_000; round++) {
            String first = code();
            String second = code();
            String other = random.nextInt(3) == 0 ? code() : changed(first + second);
            Vowels vowels = Vowels.values()[random.nextInt(3)];
            double least = 0.5 + random.nextDouble() / 2;
            double full = plainLikeness(first + second, other, vowels);
            assertThat(SoundDistance.likenessJoined(
                            Sounded.of(first), Sounded.of(second), Sounded.of(other), vowels, least))
                    .as("%s %s %s %s from %f, seed %d", first, second, other, vowels, least, seed)
                    .isEqualTo(full < least ? 0 : full, within(1e-12));
            alike += full < least ? 0 : 1;
        }
        assertThat(alike).isBetween(2_000, 18_000);
    }

    @Test
    void aNameBegunAtItsFirstWordsIsAsAlikeAsTheBestOfItsTurns() {
        int turned = 0;
        for (int round = 0; round < 10_000; round++) {
            List<String> a = words();
            List<String> b = new ArrayList<>(
                    random.nextBoolean()
                            ? words()
                            : a.stream().map(this::changed).toList());
            Collections.rotate(b, random.nextInt(3));
            int turns = 1 + random.nextInt(Math.min(3, b.size()));
            Vowels vowels = Vowels.values()[random.nextInt(4)];
            double first = plainLikeness(String.join("", a), String.join("", b), vowels);
            double best = first;
            for (int turn = 1; turn < turns; turn++) {
                List<String> other = new ArrayList<>(b);
                Collections.rotate(other, -turn);
                best = Math.max(best, plainLikeness(String.join("", a), String.join("", other), vowels));
            }
            assertThat(SoundDistance.likenessTurned(sounded(a), sounded(b), turns, vowels))
                    .as("%s %s %s, %d turns, seed %d", a, b, vowels, turns, seed)
                    .isEqualTo(best, within(1e-12));
            turned += best > first ? 1 : 0;
        }
        assertThat(turned).isGreaterThan(1_000);
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            words.add(code());
        }
        return words;
    }

    private static Sounded[] sounded(List<String> words) {
        return words.stream().map(Sounded::of).toArray(Sounded[]::new);
    }
}

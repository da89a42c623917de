package org.comity.names.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Edits counted in the bits of one number against the plain table (names 4.2). */
class LetterEditsTest {

    private final long seed = Long.getLong("comity.seed", 20261122L);
    private final Random random = new Random(seed);

    private String word() {
        StringBuilder word = new StringBuilder();
        int letters = 2 + random.nextInt(24);
        for (int i = random.nextInt(random.nextInt(10) == 0 ? 70 : 12); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(letters)));
        }
        return word.toString();
    }

    @Test
    void bothWaysCountTheSame() {
        for (int round = 0; round < 50_000; round++) {
            String a = word();
            String b = word();
            assertThat(LetterEdits.of(a, b)).as("%s %s, seed %d", a, b, seed).isEqualTo(LetterEdits.byTable(a, b));
        }
    }

    @Test
    void neighboursThatChangePlacesAreOneEdit() {
        assertThat(LetterEdits.of("martha", "marhta")).isEqualTo(1);
        assertThat(LetterEdits.of("ca", "abc")).isEqualTo(3);
        assertThat(LetterEdits.of("jose", "josé")).isEqualTo(1);
        assertThat(LetterEdits.of("", "abc")).isEqualTo(3);
    }
}

package org.comity.names.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Names 3.8: what a character that spells a foreign name stands for. */
class ForeignLettersTest {

    private static final String CHARACTERS = "曼尔阿布德罗斯莫哈末星丁卡基史密特约翰马克王李x";

    @Test
    void nothingThatACharacterStandsForCarriesMoreThanItsMost() {
        long seed = Long.getLong("comity.seed", 20261122L);
        Random random = new Random(seed);
        int known = 0;
        for (int i = 0; i < 200_000; i++) {
            char character = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
            ForeignLetters letters = ForeignLetters.of(character);
            int packed = 0;
            int first = 1;
            for (int left = random.nextInt(4); left > 0; left--) {
                char letter = (char) ('a' + random.nextInt(26));
                first = packed == 0 ? 1 << ForeignLetters.add(0, letter) : first;
                packed = ForeignLetters.add(packed, letter);
            }
            int tenths = letters.tenths(packed);
            known += tenths == ForeignLetters.NOT ? 0 : 1;
            assertThat(letters.most(first))
                    .as("%s on %d, seed %d", character, packed, seed)
                    .isGreaterThanOrEqualTo(tenths);
            assertThat(letters.most(-1)).isGreaterThanOrEqualTo(tenths);
        }
        assertThat(known).as("letters for which a character stands").isGreaterThan(5_000);
    }

    @Test
    void aCharacterStandsForItsLettersAndForNoOthers() {
        assertThat(ForeignLetters.of('曼').tenths(packed("man"))).isGreaterThan(30);
        assertThat(ForeignLetters.of('尔').tenths(packed("l"))).isGreaterThan(0);
        assertThat(ForeignLetters.of('曼').tenths(packed("gro"))).isEqualTo(ForeignLetters.NOT);
    }

    private static int packed(String letters) {
        int packed = 0;
        for (int i = 0; i < letters.length(); i++) {
            packed = ForeignLetters.add(packed, letters.charAt(i));
        }
        return packed;
    }
}

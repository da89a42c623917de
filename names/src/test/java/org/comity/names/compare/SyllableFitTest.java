package org.comity.names.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.comity.names.script.HanSpellings;
import org.comity.names.script.SoundCode;
import org.comity.names.script.SoundDistance;
import org.comity.names.script.SoundDistance.Vowels;
import org.comity.names.script.Spelling;
import org.junit.jupiter.api.Test;

/** Syllables looked up by their letters, and kept, against a walk through every spelling (names 3.7). */
class SyllableFitTest {

    private static final String CHARACTERS = "陈王李张刘黄欧沈曾单仇解朴金明德文志国华玉丽莎翁叶";
    private static final List<String> PIECES = List.of(
            "ch", "t", "sh", "a", "an", "ang", "e", "en", "i", "in", "o", "ong", "u", "hs", "k", "m", "w", "eu", "y");

    @Test
    void whatIsLookedUpIsWhatAWalkFinds() {
        long seed = Long.getLong("comity.seed", 20261122L);
        Random random = new Random(seed);
        for (int i = 0; i < 60_000; i++) {
            char character = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
            boolean asFamily = random.nextBoolean();
            String word = piece(random) + piece(random) + piece(random) + piece(random);
            int from = random.nextInt(word.length());
            int to = from + 1 + random.nextInt(word.length() - from);
            SyllableFit fit = new SyllableFit.Of(character, asFamily, false).on(word, from, to);
            String letters = word.substring(from, to);
            assertThat(fit.value())
                    .as("seed %d: %s as family name %s on %s", seed, character, asFamily, letters)
                    .isEqualTo(walked(character, asFamily, letters));
        }
    }

    private static String piece(Random random) {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    private static double walked(char character, boolean asFamily, String letters) {
        List<Spelling> spellings = asFamily ? HanSpellings.family(character) : HanSpellings.given(character);
        double best = 0;
        for (Spelling spelling : spellings) {
            if (spelling.latin().equals(letters)) {
                return SyllableFit.asWritten(spelling, false);
            }
            if (!spelling.system().isByRule() && letters.length() <= SyllableFit.LONGEST_SYLLABLE) {
                double like =
                        0.85 * SoundDistance.likeness(spelling.sound(), SoundCode.ofLatin(letters), Vowels.WRITTEN);
                best = like > (asFamily ? SyllableFit.LEAST_FAMILY_BY_SOUND : 0.5) ? Math.max(best, like) : best;
            }
        }
        return best;
    }

    @Test
    void aSpellingThatIsFoundIsTheMostUsualOfItsLetters() {
        SyllableFit fit = new SyllableFit.Of('陈', true, false).on("tan", 0, 3);
        assertThat(fit.bySound()).isFalse();
        assertThat(fit.spelling()).isNotNull().extracting(Spelling::latin).isEqualTo("tan");
    }
}

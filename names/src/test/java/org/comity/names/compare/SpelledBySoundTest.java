package org.comity.names.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.comity.names.Match;
import org.comity.names.NameMatcher;
import org.comity.names.Party;
import org.comity.names.PartyKind;
import org.comity.names.parts.CompiledName;
import org.comity.names.parts.NameAnalyser;
import org.comity.names.parts.Reads;
import org.junit.jupiter.api.Test;

/** Foreign names in Chinese characters (names 3.8); all people here are invented. */
class SpelledBySoundTest {

    private static CompiledName name(String text) {
        return NameAnalyser.read(text, Reads.PERSON).getFirst();
    }

    private static SpelledBySound spelled(String characters, String letters) {
        return SpelledBySound.of(name(characters), name(letters));
    }

    private static Match match(String left, String right) {
        return new NameMatcher().match(Party.named(PartyKind.PERSON, left), Party.named(PartyKind.PERSON, right));
    }

    @Test
    void laysEachWordOnItsCharacters() {
        SpelledBySound spelled = spelled("马丁卡洛斯", "Martin Carlos");
        assertThat(spelled.bits()).isGreaterThan(15);
        assertThat(spelled.pairs()).extracting(Pairing::left).containsExactly("马丁", "卡洛斯");
        assertThat(spelled.pairs()).extracting(Pairing::right).containsExactly("Martin", "Carlos");
        assertThat(spelled.over()).isEmpty();
    }

    @Test
    void leavesWordsOverThatNoCharacterSpells() {
        SpelledBySound spelled = spelled("阿末哈山", "Ahmad bin Hassan Tawil");
        assertThat(spelled.over()).extracting(part -> part.written()).containsExactly("Tawil");
        assertThat(match("阿末哈山", "Ahmad bin Hassan Tawil").because())
                .anyMatch(reason -> reason.contains("spells") && reason.contains("by sound"));
    }

    @Test
    void knowsTheHabitsOfTheSouth() {
        assertThat(spelled("古玛星", "Kumar Singh").bits()).isGreaterThan(12);
        assertThat(spelled("阿都拉曼", "Abdul Rahman").pairs())
                .extracting(Pairing::left)
                .containsExactly("阿都", "拉曼");
        assertThat(spelled("莫哈末沙礼", "Mohd Salleh").bits()).isGreaterThan(15);
    }

    @Test
    void anotherForeignNameIsNotSpelled() {
        assertThat(spelled("马丁卡洛斯", "Winifred Upton").bits()).isLessThan(7);
        assertThat(spelled("阿末哈山", "Lorenzo Pacelli").bits()).isLessThan(7);
    }

    @Test
    void namesWrittenAsChineseNamesAreNotSpelledBySound() {
        assertThat(spelled("马丁卡洛斯", "Ma Dingka").bits()).isZero();
    }

    @Test
    void onlyOneWordOfSeveralIsNotEnough() {
        assertThat(match("善班丹", "Vela Sambandan Pillai").score()).isLessThan(0.7);
    }

    @Test
    void twoSystemsOfSpellingOneNameAreWorthALook() {
        assertThat(match("Hsieh Hsin-yi", "Xie Xinyi").score()).isGreaterThanOrEqualTo(0.7);
    }

    @Test
    void scoresTheSameBothWaysAround() {
        double score = match("马丁卡洛斯", "Martin Carlos").score();
        assertThat(match("Martin Carlos", "马丁卡洛斯").score()).isCloseTo(score, within(0.0));
        assertThat(score).isGreaterThan(0.7);
    }
}

package org.comity.names.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.comity.names.parts.CompiledName;
import org.comity.names.parts.NameAnalyser;
import org.comity.names.parts.Reads;
import org.junit.jupiter.api.Test;

/** Chinese and Korean names over words in letters (names 3.5, 3.7, 3.9); all people here are invented. */
class CharactersTest {

    private static CharacterAlignment.Laid laid(String characters, String letters) {
        return CharacterAlignment.of(name(characters), name(letters));
    }

    private static CompiledName name(String text) {
        return NameAnalyser.read(text, Reads.PERSON).getFirst();
    }

    @Test
    void theFamilyNameStandsBeforeTheGivenNamesOrAfterThem() {
        assertThat(laid("陳明德", "Tan Beng Teck").given()).isGreaterThan(0.9);
        assertThat(laid("陳明德", "Beng Teck Tan").given()).isGreaterThan(0.9);
        assertThat(laid("陳明德", "Beng Tan Teck").given()).isLessThan(0.9);
    }

    @Test
    void aMarkedFamilyNameIsTheFamilyName() {
        assertThat(laid("楊麗明", "YANG, Liming").family()).isGreaterThan(0.9);
        assertThat(laid("麗明楊", "LI, Mingyang").family()).isGreaterThan(0.9);
        assertThat(laid("陳麗明", "LI, Ming Chen").family()).isLessThan(0.9);
    }

    @Test
    void anotherFamilyNameIsNoMisspelling() {
        assertThat(laid("沈宇航", "Chen Yuhang").family()).isLessThan(0.5);
        assertThat(laid("邱宇航", "Chiau Yuhang").family()).isGreaterThan(0.6);
    }

    @Test
    void aSingleVowelOfWadeGilesIsASyllable() {
        assertThat(laid("謝欣怡", "Hsieh Hsin-i").given()).isGreaterThan(0.9);
    }

    @Test
    void syllablesOfOneLanguageAreToldFromAMixture() {
        assertThat(laid("王玉德", "Ong Geok Teck").mixed()).isFalse();
        assertThat(laid("王玉德", "Wang Yude").mixed()).isFalse();
        assertThat(laid("王志文", "Wang Zhivun").mixed()).isTrue();
    }

    @Test
    void aRareTraditionalCharacterKeepsItsOwnReadings() {
        assertThat(laid("周一嶽", "Chow Yat-ngok").given()).isGreaterThan(0.9);
    }
}

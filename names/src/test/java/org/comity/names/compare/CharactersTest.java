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

    /** Names 2.5: what is a title elsewhere is a syllable where a hyphen joins it, or where it stands behind the family name. */
    @Test
    void aSyllableIsNoTitle() {
        assertThat(laid("陳英文", "Chen Ing-wen").given()).isGreaterThan(0.9);
        assertThat(laid("陳團", "Chen Tuan").given()).isGreaterThan(0.9);
        assertThat(name("Tuan Haji Osman").setAside()).contains("Tuan");
        assertThat(name("Müller, Ing.").setAside()).contains("Ing");
    }

    @Test
    void taiwanSpellsInOtherWays() {
        assertThat(laid("邱玉財", "Chiou Yuh-tsair").isReadThroughout()).isTrue();
        assertThat(laid("曾志平", "Tzeng Jyh-pyng").isReadThroughout()).isTrue();
        assertThat(laid("施明德", "Shih Ming-teh").isReadThroughout()).isTrue();
    }

    @Test
    void aVietnameseNameIsReadByItsOwnReadings() {
        assertThat(laid("阮文雄", "Nguyễn Văn Hùng").isReadThroughout()).isTrue();
        assertThat(laid("黎氏金銀", "Lê Thị Kim Ngân").isReadThroughout()).isTrue();
        assertThat(laid("阮文雄", "Nguyen Wen Hung").isReadThroughout()).isFalse();
    }

    @Test
    void aSimplifiedFormThatUnihanDoesNotReadIsReadAsTheTraditionalOne() {
        assertThat(laid("朱儁", "Zhu Jun").isReadThroughout()).isTrue();
    }

    @Test
    void anotherSyllableOfMandarinIsNoMisspelling() {
        assertThat(laid("楊貴妃", "Yang Kaihui").otherMandarin()).isTrue();
        assertThat(laid("楊貴妃", "Yang Guifei").otherMandarin()).isFalse();
        assertThat(laid("蔡添強", "Chua Tian Chang").otherMandarin()).isFalse();
    }

    @Test
    void theFamilyNameIsNotTakenForTheWholeName() {
        assertThat(laid("周瑜", "Zhou Xuan").given()).isZero();
    }

    @Test
    void anExplanationNamesTheOneLanguageOfAllSyllables() {
        assertThat(laid("林美珍", "Lam Mei-chan").pairs().getLast().detail()).isEqualTo("mei + chan (Cantonese)");
        assertThat(laid("王志文", "Wang Zhivun").pairs().getLast().detail())
                .isEqualTo("zhi (Mandarin, pinyin) + vun (Hakka spelling)");
    }

    /** Names 3.2: Russian writes n and ng with one letter, and Korean names in three words. */
    @Test
    void koreanNamesInRussianSpellingAreRead() {
        assertThat(laid("박범수", "Пак Пом Су").isReadThroughout()).isTrue();
        assertThat(laid("최룡해", "Чхве Рён Хэ").given()).isGreaterThan(0.9);
        assertThat(laid("최룡해", "Чхве Рён Хва").given()).isLessThan(0.9);
    }
}

package org.comity.names.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.comity.names.script.SoundDistance.Vowels;
import org.junit.jupiter.api.Test;

/** How letters are read (names 2.1, 2.2, 3). */
class ReadingsTest {

    private static String latin(String word) {
        return Romaniser.read(Folding.fold(word), Script.of(word)).latin();
    }

    @Test
    void foldsWidthCaseMarksAndInvisibleCharacters() {
        assertThat(Folding.bare(Folding.fold("Ｚàé\u00adŁ"))).isEqualTo("zael");
        assertThat(Folding.clean("a\ud800b\u0378c\nd")).isEqualTo("abc d");
        assertThat(Folding.bare("šćž")).isEqualTo("shchzh");
    }

    @Test
    void readsEveryScriptOfItsTables() {
        assertThat(latin("Щукин")).isEqualTo("shchukin");
        assertThat(latin("Παπαδημητράκου")).isEqualTo("papadimitraku");
        assertThat(latin("박")).isEqualTo("bak");
        assertThat(latin("ミナミ")).isEqualTo("minami");
        assertThat(latin("דוד")).isEqualTo("dvd");
        assertThat(latin("შევარდნაძე")).isEqualTo("shevardnadze");
    }

    @Test
    void hasSetsOfHanReadingsAndDecidesFamilyNames() {
        assertThat(HanReadings.mandarin('曾')).contains("ceng", "zeng");
        assertThat(HanReadings.simplified("鐘國樑嶽")).isEqualTo("钟国梁岳");
        assertThat(HanReadings.simplified("儥凙")).isEqualTo("儥凙");
        assertThat(HanSpellings.family('沈'))
                .extracting(Spelling::latin)
                .contains("shen", "sam")
                .doesNotContain("chen");
        assertThat(HanSpellings.given('航')).extracting(Spelling::latin).contains("hang", "hong");
    }

    /** Names 3.9: from the places of the rhyme books, the readings of Hokkien, Hakka and Foochow as passports spell them. */
    @Test
    void derivesSouthernSpellingsFromTheRhymeBooks() {
        assertThat(SouthernMin.spellings('文')).contains("boon", "bun").doesNotContain("wen");
        assertThat(SouthernMin.spellings('德')).contains("teck", "tek");
        assertThat(SouthernMin.spellings('荣')).contains("eng");
        assertThat(SouthernMin.spellings('志')).contains("chi", "chee");
        assertThat(SouthernMin.spellings('贤')).contains("hian", "hean");
        assertThat(SouthernMin.spellings('国')).contains("kok");
        assertThat(SouthernMin.spellings('发')).contains("huat");
        assertThat(Hakka.spellings('文')).contains("vun", "voon");
        assertThat(Hakka.spellings('德')).contains("tet");
        assertThat(Hakka.spellings('良')).contains("liong");
        assertThat(Hakka.spellings('金')).contains("kim");
        assertThat(EasternMin.spellings('源')).contains("nguong");
        assertThat(EasternMin.spellings('勤')).contains("khiing");
        assertThat(EasternMin.spellings('国')).contains("kuok");
        assertThat(EasternMin.spellings('晓')).contains("hiew");
        assertThat(EasternMin.spellings('天')).contains("thieng");
        assertThat(SouthernMin.spellings('龘')).isEmpty();
    }

    /** Names 3.9: Hong Kong and Macau, and the habits that follow no rule. */
    @Test
    void spellsGivenNamesAsSouthernPassportsDo() {
        assertThat(HanSpellings.given('永')).extracting(Spelling::latin).contains("yong", "yung", "wing", "weng");
        assertThat(HanSpellings.given('才')).extracting(Spelling::latin).contains("cai", "tsai", "choi", "chye", "chai");
        assertThat(HanSpellings.family('黄')).extracting(Spelling::latin).contains("huang", "wong", "ng", "ooi", "vong");
        assertThat(HanSpellings.hasDoubleFamilyName("欧阳明")).isTrue();
        assertThat(HanSpellings.hasDoubleFamilyName("欧明阳")).isFalse();
    }

    /** Names 3.2: Thai vowels stand where they are spoken, and silent letters fall away. */
    @Test
    void readsThai() {
        assertThat(latin("กอร์ดอน")).isEqualTo("kodon");
        assertThat(latin("โทนี")).isEqualTo("thoni");
        assertThat(latin("อันวาร์")).isEqualTo("anwa");
        assertThat(latin("หมอน")).isEqualTo("mon");
    }

    /** Names 3.4: a long kana vowel may stand for an r, and costs nothing where it does not. */
    @Test
    void hearsAnRInALongKanaVowel() {
        String kana = Romaniser.read("バード", Script.KANA).sound();
        assertThat(SoundDistance.likeness(kana, SoundCode.ofLatin("bard"), Vowels.SYLLABIC))
                .isGreaterThan(0.9);
        assertThat(SoundDistance.likeness(kana, SoundCode.ofLatin("bado"), Vowels.SYLLABIC))
                .isGreaterThan(0.9);
    }

    @Test
    void writesPinyinInWadeGiles() {
        assertThat(List.of(
                        "zhang", "guo", "jun", "xu", "zhi", "qian", "zeng", "si", "luo", "hong", "rong", "xue", "yan"))
                .extracting(Mandarin::wadeGiles)
                .containsExactly(
                        "chang", "kuo", "chun", "hsu", "chih", "chien", "tseng", "szu", "lo", "hung", "jung", "hsueh",
                        "yen");
        assertThat(Mandarin.cuts("chihmo")).contains("zhi mo");
        assertThat(Mandarin.cuts("tapsfield")).isEmpty();
    }

    /** Names 4.1: related sounds are near, unwritten vowels cost almost nothing, order of arguments does not matter. */
    @Test
    void measuresSounds() {
        assertThat(SoundDistance.likeness("muhamad", "mohamed", Vowels.WRITTEN)).isGreaterThan(0.8);
        assertThat(SoundDistance.likeness("mHmd", "muhamad", Vowels.UNWRITTEN)).isGreaterThan(0.9);
        assertThat(SoundDistance.likeness("petrov", "sidorov", Vowels.WRITTEN)).isLessThan(0.7);
        assertThat(SoundDistance.likeness("shen", "cen", Vowels.WRITTEN))
                .isEqualTo(SoundDistance.likeness("cen", "shen", Vowels.WRITTEN));
        assertThat(SoundDistance.likeness("", "", Vowels.WRITTEN)).isZero();
    }

    /** Names 4.1: the short cut that stops early gives the full measure or nothing. */
    @Test
    void aLikenessSoughtFromALeastValueIsThatLikenessOrNothing() {
        long seed = 20_260_101;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String a = sounds(random);
            String b = sounds(random);
            double least = random.nextInt(101) / 100.0;
            for (Vowels vowels : Vowels.values()) {
                double full = SoundDistance.likeness(a, b, vowels);
                assertThat(SoundDistance.likeness(a, b, vowels, least))
                        .as("seed %d: '%s' and '%s' from %s", seed, a, b, least)
                        .isEqualTo(full < least ? 0 : full);
            }
        }
    }

    private static String sounds(Random random) {
        String symbols = "aeiouAHYWbnsk";
        StringBuilder code = new StringBuilder();
        for (int i = random.nextInt(9); i > 0; i--) {
            code.append(symbols.charAt(random.nextInt(symbols.length())));
        }
        return code.toString();
    }
}

package org.comity.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The promises of names 1, 5 and 6 on whole comparisons. */
class NameMatcherTest {

    private static final List<String> WORDS = List.of(
            "Shen",
            "Yuhang",
            "Олег",
            "Заречнев",
            "Петрович",
            "خالد",
            "الدفتري",
            "沈宇航",
            "林美珍",
            "van",
            "der",
            "Oestlaan",
            "Dr.",
            "M.",
            "bin",
            "박서진",
            "みなみざか",
            "Ltd",
            "ООО",
            "Quay",
            "Hsu",
            "Chih-lan",
            "Zhilan",
            "(alias Rook)",
            "/",
            "ʻ",
            "é́́́",
            "Ａｂｃ");

    private final NameMatcher matcher = new NameMatcher();

    private Match match(String left, String right) {
        return matcher.match(Party.named(PartyKind.PERSON, left), Party.named(PartyKind.PERSON, right));
    }

    private static Party person(String name, String born, String country, String... aliases) {
        return new Party(PartyKind.PERSON, name, List.of(aliases), Optional.of(born), Optional.of(country));
    }

    /** Names 1.3. */
    @Test
    void exchangingTheSidesChangesNeitherScoreNorVerdict() {
        long seed = Long.getLong("comity.seed", 20261122L);
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            Party left = randomParty(random);
            Party right = randomParty(random);
            Match there = matcher.match(left, right);
            Match back = matcher.match(right, left);
            assertThat(back.score())
                    .as("seed %d, %s against %s", seed, left, right)
                    .isEqualTo(there.score());
            assertThat(back.verdict())
                    .as("seed %d, %s against %s", seed, left, right)
                    .isEqualTo(there.verdict());
        }
    }

    private static Party randomParty(Random random) {
        PartyKind kind = PartyKind.values()[random.nextInt(3)];
        List<String> aliases = random.nextInt(3) == 0 ? List.of(randomName(random)) : List.of();
        Optional<String> born = random.nextBoolean()
                ? Optional.of("19" + (60 + random.nextInt(3)) + "-04-1" + random.nextInt(3))
                : Optional.empty();
        return new Party(kind, randomName(random), aliases, born, Optional.empty());
    }

    private static String randomName(Random random) {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(random.nextInt(6) == 0 ? ", " : " ", words);
    }

    /** Names 6.1 and the contract: a bare name, however exact, is never "same". */
    @Test
    void aBareNameIsNeverTheSame() {
        for (String name :
                List.of("Oleg Petrovich Zarechnev", "沈宇航", "Margriet van der Oestlaan", "خالد منصوري الدفتري")) {
            assertThat(match(name, name).verdict()).isEqualTo(Verdict.LOOK);
        }
        Party withCountry =
                new Party(PartyKind.PERSON, "Wiremu Tapsfield", List.of(), Optional.empty(), Optional.of("NZ"));
        assertThat(matcher.match(withCountry, withCountry).verdict()).isEqualTo(Verdict.LOOK);
    }

    @Test
    void aNameWithItsBirthDateIsTheSame() {
        assertThat(matcher.match(person("沈宇航", "1968-04-17", "CN"), person("Shen Yuhang", "1968-04-17", "CN"))
                        .verdict())
                .isEqualTo(Verdict.SAME);
    }

    /** Names 5.5. */
    @Test
    void aBirthDateAloneLiftsNothing() {
        Match match = matcher.match(
                person("Aroha Linton", "1968-04-17", "NZ"), person("Wiremu Tapsfield", "1968-04-17", "NZ"));
        assertThat(match.score()).isLessThan(Match.LOOK);
        assertThat(match.verdict()).isEqualTo(Verdict.UNLIKELY);
    }

    /** Names 5.3. */
    @Test
    void contradictingBirthDatesCountAgainstAndAreSaidFirst() {
        Match without = match("Wiremu Tapsfield", "Wiremu Tapsfield");
        Match with = matcher.match(
                person("Wiremu Tapsfield", "1968-04-17", "NZ"), person("Wiremu Tapsfield", "1994-08-21", "NZ"));
        assertThat(with.score()).isLessThan(without.score()).isLessThan(Match.LOOK);
        assertThat(with.because().getFirst())
                .contains("1968-04-17")
                .contains("1994-08-21")
                .contains("against");
    }

    @Test
    void aListThatGivesSeveralBirthDatesMeansThatAnyMayBeRight() {
        Match match = matcher.match(
                person("Wiremu Tapsfield", "1950|1968-04-17", "NZ"), person("Wiremu Tapsfield", "1968-04-17", "NZ"));
        assertThat(match.verdict()).isEqualTo(Verdict.SAME);
    }

    /** Names 1.5, 2.8. */
    @Test
    void aNameOfWhichNothingIsLeftMatchesNothing() {
        for (String nothing : List.of("", "   ", "Dr.", "---", "\u200f\u202e", "\ud800", "́")) {
            assertThat(match(nothing, nothing).score()).as("'%s'", nothing).isZero();
            assertThat(match(nothing, "Wiremu Tapsfield").score()).isZero();
            assertThat(match(nothing, "Wiremu Tapsfield").verdict()).isEqualTo(Verdict.UNLIKELY);
        }
        assertThat(match("", "Dr.").because())
                .anyMatch(sentence -> sentence.contains("nothing that could be compared"));
    }

    /** Names 1.6. */
    @Test
    void anotherNameNeverLowersTheScore() {
        long seed = Long.getLong("comity.seed", 20261122L);
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            Party left = Party.named(PartyKind.PERSON, randomName(random));
            String name = randomName(random);
            double alone =
                    matcher.match(left, Party.named(PartyKind.PERSON, name)).score();
            Party more =
                    new Party(PartyKind.PERSON, name, List.of(randomName(random)), Optional.empty(), Optional.empty());
            assertThat(matcher.match(left, more).score())
                    .as("seed %d, %s, %s", seed, left, more)
                    .isGreaterThanOrEqualTo(alone);
        }
    }

    /** Names 4.6: what is left out is not contradicted. */
    @Test
    void aMissingPatronymicIsBetterThanAContradictingOne() {
        double missing = match("Oleg Petrovich Zarechnev", "Oleg Zarechnev").score();
        double contradicting =
                match("Oleg Petrovich Zarechnev", "Oleg Sergeevich Zarechnev").score();
        assertThat(missing).isGreaterThanOrEqualTo(Match.LOOK);
        assertThat(contradicting).isLessThan(Match.LOOK);
    }

    /** Names 2.1, 2.3: what looks the same is the same. */
    @Test
    void invisibleCharactersWidthAndLookAlikesChangeNothing() {
        for (String variant : List.of(
                "wiremu TAPSFIELD", "Ｗｉｒｅｍｕ Ｔａｐｓｆｉｅｌｄ", "Wire\u200dmu \u202eTaps\u00adfield", "Wirеmu Tаpsfield")) {
            assertThat(match(variant, "Wiremu Tapsfield").score()).as(variant).isGreaterThan(0.9);
        }
    }

    @Test
    void theExplanationNamesTheRoute() {
        assertThat(match("沈宇航", "Sam Yue-hong").because()).anyMatch(sentence -> sentence.contains("Cantonese"));
        assertThat(match("Олег Заречнев", "Oleg Zarechnev").because())
                .anyMatch(sentence -> sentence.contains("another script"));
        assertThat(match("Bill Tapsfield", "William Tapsfield").because())
                .anyMatch(sentence -> sentence.contains("forms of one name"));
        assertThat(match("Wiremu Tapsfield", "Wiremu J Tapsfield").because())
                .anyMatch(sentence -> sentence.contains("only the right name"));
    }

    /** Names 1.7: time grows with length linearly, and nothing crashes. */
    @Test
    void tenThousandLettersAreComparedQuickly() {
        String one = "Abracadabra ".repeat(850);
        String unbroken = "x".repeat(10_000);
        String marks = "a" + "\u0301".repeat(10_000);
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            for (String left : List.of(one, unbroken, marks)) {
                for (String right : List.of(one, unbroken, marks, "Wiremu Tapsfield")) {
                    match(left, right);
                }
            }
        });
    }

    /** Names 1.7: any sequence of UTF-16 units. */
    @Test
    void noSequenceOfCharactersBreaksIt() {
        long seed = Long.getLong("comity.seed", 20261122L);
        Random random = new Random(seed);
        int[] starts = {
            0x00, 0x300, 0x400, 0x590, 0x600, 0x900, 0xE00, 0x1100, 0x2000, 0x3000, 0x3040, 0x4E00, 0xAC00, 0xD7F0,
            0xD800, 0xDFF0, 0xE000, 0xF900, 0xFB00, 0xFFF0
        };
        for (int i = 0; i < 3_000; i++) {
            String left = randomText(random, starts);
            String right = randomText(random, starts);
            assertThatCode(() -> {
                        for (PartyKind kind : PartyKind.values()) {
                            Match match = matcher.match(Party.named(kind, left), Party.named(kind, right));
                            assertThat(match.score()).isBetween(0.0, 1.0);
                        }
                    })
                    .as("seed %d, run %d", seed, i)
                    .doesNotThrowAnyException();
        }
    }

    private static String randomText(Random random, int[] starts) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(24); i >= 0; i--) {
            int start = starts[random.nextInt(starts.length)];
            text.append(random.nextInt(5) == 0 ? ' ' : (char) (start + random.nextInt(0x40)));
        }
        return text.toString();
    }

    /** Names 4.3: a short form is heard in another script too. */
    @Test
    void hearsShortFormsAcrossScripts() {
        assertThat(match("Тед Заречнев", "Edward Zarechnev").score()).isGreaterThanOrEqualTo(0.7);
        assertThat(match("Тед Заречнев", "Oscar Zarechnev").score()).isLessThan(0.7);
    }

    /** Names 3.9: Hokkien and Hakka spellings of given names; another given name of the same family name stays below. */
    @Test
    void readsSouthernGivenNames() {
        assertThat(match("陈文德", "Tan Boon Teck").score()).isGreaterThanOrEqualTo(0.7);
        assertThat(match("黄志荣", "Ng Chee Eng").score()).isGreaterThanOrEqualTo(0.7);
        assertThat(match("陈文德", "Tan Kim Huat").score()).isLessThan(0.5);
    }

    /** Names 2.6: the place in the name of a company, with and without its adjective's ending, and words of trade in Han. */
    @Test
    void comparesTranslatedCompanyNames() {
        assertThat(company("Каракольский вертолётный завод", "Karakol Helicopter Plant"))
                .isGreaterThanOrEqualTo(0.7);
        assertThat(company("深圳市渡娘进出口有限公司", "Shenzhen Duniang Import Export Co., Ltd."))
                .isGreaterThanOrEqualTo(0.7);
    }

    /** Names 3.4: the spellings of passports; 3.2: Tamil and Bengali. */
    @Test
    void readsKoreanTamilAndBengaliNamesAsTheyAreSpelled() {
        assertThat(match("길우형", "Kil Woo Hyung").score()).isGreaterThanOrEqualTo(0.7);
        assertThat(match("길우형", "Gil Uhyeong").score()).isGreaterThanOrEqualTo(0.7);
        assertThat(match("길우형", "Kil Sang Min").score()).isLessThan(0.7);
        assertThat(match("கோபாலன் முருகப்பன்", "Gopalan Murugappan").score()).isGreaterThanOrEqualTo(0.7);
        assertThat(match("বিমলেন্দু চৌধুরী", "Bimalendu Chaudhuri").score()).isGreaterThanOrEqualTo(0.7);
    }

    /** Names 4.6: the son of the one is the father of the other. */
    @Test
    void aFatherIsNotHisSon() {
        assertThat(match("Talib bin Murad Al-Zarechni", "Murad bin Talib Al-Zarechni")
                        .score())
                .isLessThan(0.7);
        assertThat(match("Talib bin Murad Al-Zarechni", "Talib Murad Al-Zarechni")
                        .score())
                .isGreaterThanOrEqualTo(0.7);
    }

    /** Names 2.5: initials written together. */
    @Test
    void takesCapitalsWithoutAVowelForInitials() {
        assertThat(match("JT Zarechnev", "J. T. Zarechnev").score()).isGreaterThanOrEqualTo(0.7);
    }

    /** Names 5.2: in one script a company is not found by a word that only sounds alike. */
    @Test
    void aWordThatOnlySoundsAlikeIsNotEnoughForACompany() {
        assertThat(company("Tarkles Trading Ltd", "Torks Trading Ltd")).isLessThan(0.7);
    }

    /** Names 2.9. */
    @Test
    void translatesTheOrdinaryWordsOfCompanyNames() {
        assertThat(company("红色猎鹰航空科技公司", "Red Falcon Aviation Technology Inc.")).isGreaterThanOrEqualTo(0.7);
        assertThat(company("红色猎鹰航空科技公司", "Blue Heron Aviation Technology Inc.")).isLessThan(0.7);
        assertThat(company("Кедровый радиозавод", "Kedrovyi Radio Plant")).isGreaterThanOrEqualTo(0.7);
    }

    private static double company(String left, String right) {
        return new NameMatcher()
                .match(Party.named(PartyKind.ORGANISATION, left), Party.named(PartyKind.ORGANISATION, right))
                .score();
    }

    /** Names 4.3, joined: Abdul Rahman is Abdulrahman, whatever stands beside it. */
    @Test
    void servantsOfGodAreOneNameHoweverTheyAreParted() {
        NameMatcher matcher = new NameMatcher();
        Party one = Party.named(PartyKind.PERSON, "Abdulrahman bin Faisal");
        Party other = Party.named(PartyKind.PERSON, "Abdul Rahman Faisal");
        assertThat(matcher.match(one, other).score()).isGreaterThan(0.7);
    }

    /** Names 5.3: a year whose digits were exchanged does not part two people who agree in all else. */
    @Test
    void exchangedDigitsOfABirthYearAreASlip() {
        Match match = matcher.match(
                person("Ruslan Temirbek", "1968-04-17", "KZ"), person("Руслан Темирбек", "1986-04-17", "KZ"));
        assertThat(match.score()).isGreaterThan(0.7);
        assertThat(match.because()).anyMatch(reason -> reason.contains("two digits exchanged"));
    }
}

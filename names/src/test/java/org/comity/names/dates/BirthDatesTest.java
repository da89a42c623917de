package org.comity.names.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Birth dates as sources write them (names 5.10). */
class BirthDatesTest {

    private static List<String> iso(String text) {
        return BirthDates.of(text).stream().map(PartialDate::iso).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "1968-04-17 > 1968-04-17",
                "1968-04 > 1968-04",
                "1968 > 1968",
                "1968-04-00 > 1968-04",
                "1968-00-00 > 1968",
                "1968-04-17T00:00:00 > 1968-04-17",
                "1968/4/17 > 1968-04-17",
                "17.04.1968 > 1968-04-17",
                "17 Apr 1968 > 1968-04-17",
                "17th April, 1968 > 1968-04-17",
                "April 17, 1968 > 1968-04-17",
                "Apr 1968 > 1968-04",
                "circa 1968 > 1968",
                "c. 1968 > 1968",
                "1968年4月17日 > 1968-04-17",
                "١٩٦٨-٠٤-١٧ > 1968-04-17",
                "2511-04-17 BE > 1968-04-17",
                "2511 > 1968",
                "28 Farvardin 1347 > 1968-04-17",
                "1347-01-28 SH > 1968-04-17",
                "民國57年4月17日 > 1968-04-17",
                "ROC 57/4/17 > 1968-04-17",
                "昭和43年4月17日 > 1968-04-17",
                "S43.4.17 > 1968-04-17",
                "昭和 43 年 > 1968",
                "Heisei 1 > 1989",
                "令和元年5月 > 2019-05",
                "주체57년 4월 17일 > 1968-04-17"
            })
    void isReadAsFarAsItIsKnown(String written, String iso) {
        assertThat(iso(written)).containsExactly(iso);
    }

    /** 19 Muharram 1388 by the tables of Umm al-Qura is 17 April 1968. */
    @ParameterizedTest
    @ValueSource(strings = {"1388-01-19 AH", "19 Muharram 1388 AH", "1388/1/19 هـ", "19/01/1388 H"})
    void aHijriDateIsReckonedAndSaysWhatItWasReckonedFrom(String written) {
        PartialDate date = BirthDates.of(written).getFirst();
        assertThat(date.year()).isEqualTo(1968);
        assertThat(date.month()).isEqualTo(4);
        assertThat(date.lunar()).isTrue();
        assertThat(date.spoken()).contains(written);
    }

    /** Against the calendar of the Java library, day by day of a random sample. */
    @Test
    void hijriDatesAreThoseOfTheJavaLibrary() {
        long seed = Long.getLong("comity.seed", 20261122L);
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            LocalDate day = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(25_000));
            HijrahDate hijri = HijrahDate.from(day);
            String written = String.format(
                    java.util.Locale.ROOT,
                    "%04d-%02d-%02d AH",
                    hijri.get(ChronoField.YEAR),
                    hijri.get(ChronoField.MONTH_OF_YEAR),
                    hijri.get(ChronoField.DAY_OF_MONTH));
            assertThat(iso(written)).as("seed %d, %s", seed, written).containsExactly(day.toString());
        }
    }

    @Test
    void aYearOfTheMoonLiesInTwoOfOursAndAnUnmarkedOneMayBeOfEitherCalendar() {
        assertThat(iso("1388 AH")).containsExactly("1968", "1969");
        assertThat(iso("1388")).containsExactly("1968", "1969", "2009", "2010");
        assertThat(iso("1385 SH")).containsExactly("2006", "2007");
    }

    @Test
    void anAmbiguousOrderOfDayAndMonthGivesBoth() {
        assertThat(iso("04/05/1968")).containsExactly("1968-04-05", "1968-05-04");
        assertThat(iso("05/05/1968")).containsExactly("1968-05-05");
    }

    @Test
    void aRangeIsEveryYearOfIt() {
        assertThat(iso("1957 to 1960")).containsExactly("1957", "1958", "1959", "1960");
        assertThat(iso("1900 to 1990")).isEmpty();
        assertThat(iso("1968|1970-01-02|rubbish")).containsExactly("1968", "1970-01-02");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "1968-13-01",
                "1968-01-32",
                "68",
                "31/31/1968",
                "17 Foo 1968",
                "0000",
                "19688",
                "昭和65年",
                "民國0年",
                "平成"
            })
    void whatIsNoDateIsPassedOver(String text) {
        assertThat(BirthDates.of(text)).isEmpty();
        assertThat(BirthDates.areDates(text)).isFalse();
    }

    /** Names 5.3. */
    @Test
    void twoDigitsExchangedAreASlip() {
        PartialDate date = BirthDates.of("1968-04-17").getFirst();
        assertThat(date.differsInOrderFrom(BirthDates.of("1986-04-17").getFirst()))
                .isTrue();
        assertThat(date.differsInOrderFrom(
                        BirthDates.of("1968-04-71").stream().findFirst().orElse(date)))
                .isFalse();
        assertThat(date.differsInOrderFrom(BirthDates.of("1986-04-18").getFirst()))
                .isFalse();
        assertThat(date.differsInOrderFrom(date)).isFalse();
    }

    @Test
    void noTextBreaksIt() {
        long seed = Long.getLong("comity.seed", 20261122L);
        Random random = new Random(seed);
        String letters = "0123456789-/. |AHSBEcirca年月日هـ٣\ud800Muh民國昭和";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(24); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThatCode(() -> BirthDates.of(text.toString()))
                    .as("seed %d, '%s'", seed, text)
                    .doesNotThrowAnyException();
        }
        assertThat(BirthDates.of("1".repeat(100_000))).isEmpty();
    }
}

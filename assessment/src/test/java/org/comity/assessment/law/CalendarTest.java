package org.comity.assessment.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.comity.assessment.Clock;
import org.comity.assessment.MissingFact;
import org.comity.assessment.PackFixture;
import org.comity.assessment.clock.Period;
import org.comity.terms.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calendars, working days, periods (assessment 7.6 to 7.9). Rewrite the tables with {@code COMITY_RESET=true}. */
class CalendarTest {

    private static final Path LAW = Path.of(System.getProperty("comity.root", ".."), "law");

    private static WorkingCalendar calendar(String name) {
        return Optional.ofNullable(WorkingCalendar.load(LAW).get(name)).orElseThrow();
    }

    /** Assessment 7.7: the tables are what the rules give. */
    @ParameterizedTest
    @ValueSource(strings = {"NZ", "AU", "AU-ACT", "AU-NSW", "AU-VIC"})
    void theTablesAreThoseOfTheRules(String name) throws IOException {
        Path file = LAW.resolve("calendars").resolve(name + ".csv");
        String table = "day,name,certainty,source\n" + HolidayRules.table(name);
        if ("true".equals(System.getenv("COMITY_RESET"))) {
            Files.createDirectories(LAW.resolve("calendars"));
            Files.writeString(file, table);
        }
        assertThat(file).content().isEqualTo(table);
    }

    /** Days that are known from elsewhere, one by one. */
    @ParameterizedTest
    @CsvSource({
        "NZ, 2015-04-27, false", // Anzac Day on a Saturday, kept on Monday for the first time
        "NZ, 2010-02-08, true", // Waitangi Day on a Saturday of 2010 was lost
        "NZ, 2016-02-08, false",
        "NZ, 2022-06-24, false",
        "NZ, 2021-06-25, true",
        "NZ, 2014-04-18, false", // Good Friday
        "NZ, 2022-01-04, false", // 1 and 2 January 2022 at the weekend
        "NZ, 2022-01-05, true",
        "NZ, 2014-12-30, false",
        "AU, 2014-12-30, true",
        "AU-ACT, 2018-05-28, false",
        "AU-ACT, 2014-03-10, false",
        "AU-NSW, 2014-10-06, false",
        "AU-VIC, 2014-11-04, false",
        "AU-NSW, 2014-11-04, true",
        "AU, 2022-09-22, false",
        "AU-NSW, 2021-04-26, true",
        "AU-ACT, 2021-04-26, false",
        "NZ, 2014-11-22, false"
    })
    void knownDays(String name, LocalDate day, boolean working) {
        assertThat(calendar(name).isWorkingDay(day)).isEqualTo(working);
    }

    @Test
    void matarikiIsAlwaysAFriday() {
        assertThat(HolidayRules.table("NZ").lines().filter(line -> line.contains(",Matariki,")))
                .hasSize(31)
                .allMatch(line -> LocalDate.parse(line.substring(0, 10)).getDayOfWeek() == DayOfWeek.FRIDAY);
    }

    @ParameterizedTest
    @CsvSource({
        "2000, 2000-04-23",
        "2008, 2008-03-23",
        "2011, 2011-04-24",
        "2014, 2014-04-20",
        "2024, 2024-03-31",
        "2038, 2038-04-25"
    })
    void easterSundays(int year, LocalDate sunday) {
        assertThat(HolidayRules.easter(year)).isEqualTo(sunday);
    }

    /** Assessment 7.7, against counting day by day; seed printed. */
    @Test
    void workingDaysAreThoseCountedOneByOne() {
        long seed = 20260214L;
        Random random = new Random(seed);
        WorkingCalendar nz = calendar("NZ");
        for (int round = 0; round < 400; round++) {
            LocalDate start = LocalDate.of(2001, 1, 1).plusDays(random.nextInt(17_000));
            int days = random.nextInt(60);
            LocalDate end = nz.plus(start, days);
            long counted = start.plusDays(1)
                    .datesUntil(end.plusDays(1))
                    .filter(nz::isWorkingDay)
                    .count();
            assertThat(counted).as("seed %d, %s plus %d", seed, start, days).isEqualTo(days);
            assertThat(days == 0 || nz.isWorkingDay(end)).as("seed %d", seed).isTrue();
            LocalDate rolled = nz.rolled(start);
            assertThat(start.datesUntil(rolled).noneMatch(nz::isWorkingDay))
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(nz.isWorkingDay(rolled)).isTrue();
        }
    }

    /** Assessment 7.8, against a set of days; overlapping and open periods; seed printed. */
    @Test
    void daysOfPeriodsAreCountedOnceEach() {
        long seed = 71L;
        Random random = new Random(seed);
        LocalDate begin = LocalDate.of(2014, 1, 1);
        for (int round = 0; round < 500; round++) {
            List<Period> periods = new ArrayList<>();
            TreeSet<LocalDate> days = new TreeSet<>();
            for (int i = random.nextInt(5); i >= 0; i--) {
                LocalDate from = begin.plusDays(random.nextInt(200));
                boolean open = random.nextInt(6) == 0;
                LocalDate to = from.plusDays(random.nextInt(40));
                periods.add(new Period(from, open ? Optional.empty() : Optional.of(to), Map.of()));
                from.datesUntil(open ? begin.plusDays(2000) : to.plusDays(1)).forEach(days::add);
            }
            LocalDate after = begin.plusDays(random.nextInt(220));
            List<LocalDate> counted =
                    days.stream().filter(day -> day.isAfter(after)).toList();
            int n = 1 + random.nextInt(120);
            assertThat(Period.nth(periods, after, n))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(counted.size() >= n ? Optional.of(counted.get(n - 1)) : Optional.empty());
            LocalDate upTo = begin.plusDays(random.nextInt(300));
            assertThat(Period.count(periods, after, upTo))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(
                            counted.stream().filter(day -> !day.isAfter(upTo)).count());
        }
    }

    /** Assessment 7.7: a day that the table does not reach is an error, and never a working day by default. */
    @Test
    void aDayBeyondTheTableIsAnError() {
        assertThatThrownBy(() -> calendar("NZ").isWorkingDay(LocalDate.of(2053, 1, 5)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("2052");
    }

    @TempDir
    private Path folder;

    private Clock clock(String clock, String facts) {
        PackFixture pack = new PackFixture(folder);
        try {
            Files.createDirectories(pack.law().resolve("calendars"));
            Files.copy(
                    LAW.resolve("calendars/NZ.csv"),
                    pack.law().resolve("calendars/NZ.csv"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pack.rules("class: deadline\nwhat: Do it\nclock: " + clock);
        return pack.assess(facts).clocks().getFirst();
    }

    /** Assessment 7.7. */
    @Test
    void aLimitInWorkingDaysLeavesOutWeekendsAndHolidays() {
        assertThat(clock(
                                "{from: person.arrestedAt, calendar: NZ, length: [{workingDays: 7}]}",
                                "person: {arrestedAt: 2014-04-17}")
                        .ends())
                .contains(LocalDate.of(2014, 5, 1));
    }

    /** Assessment 7.7. */
    @Test
    void aLastDayAtTheWeekendRollsToTheNextWorkingDay() {
        String facts = "person: {arrestedAt: 2014-10-04}";
        String rest = "from: person.arrestedAt, calendar: NZ, length: [{days: 21}]";
        assertThat(clock("{" + rest + "}", facts).ends()).contains(LocalDate.of(2014, 10, 25));
        assertThat(clock("{" + rest + ", rollsTo: next-working-day}", facts).ends())
                .contains(LocalDate.of(2014, 10, 28));
    }

    /** Assessment 7.8: time in detention runs only while detained. */
    @Test
    void timeInDetentionIsCountedTogether() {
        String over = "{over: person.detained, where: {basis: extradition}, length: [{days: 30}]}";
        Clock open = clock(over, """
                person:
                  detained:
                    - {from: 2014-09-01, to: 2014-09-10, basis: extradition}
                    - {from: 2014-09-11, to: 2014-10-31, basis: sentence}
                    - {from: 2014-11-01, basis: extradition}
                """);
        assertThat(open.from()).contains(LocalDate.of(2014, 9, 1));
        assertThat(open.ends()).contains(LocalDate.of(2014, 11, 21));
        assertThat(open.counted().daysSoFar()).contains(29L);
        Clock released = clock(over, "person: {detained: [{from: 2014-09-01, to: 2014-09-10, basis: extradition}]}");
        assertThat(released.ends()).isEmpty();
        assertThat(released.missing()).isEmpty();
        assertThat(clock(over, "person: {status: accused}").missing())
                .containsExactly(new MissingFact("persons[1].detained", "unknown"));
    }

    /** Assessment 7.9. */
    @Test
    void aClockSaysWhetherItIsATimeToWaitAndWhoCanExtendIt() {
        Clock clock = clock(
                "{from: person.arrestedAt, notBefore: true, extendable: by the court, length: [{days: 15}]}",
                "person: {arrestedAt: 2014-10-04}");
        assertThat(clock.counted().notBefore()).isTrue();
        assertThat(clock.counted().extendable()).contains("by the court");
    }

    /** Assessment 7.7: a pack that counts by a calendar that is not there cannot be loaded. */
    @Test
    void anUnknownCalendarIsAnErrorOfThePack() {
        assertThatThrownBy(() -> clock("{from: person.arrestedAt, calendar: XX, length: [{workingDays: 7}]}", ""))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no calendar 'XX'");
    }
}

package org.comity.assessment.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.TreeMap;

/**
 * The public holidays of law/calendars by the rules that fix them, so that the tables can be written and checked. What is
 * proclaimed year by year is listed.
 */
final class HolidayRules {

    static final int FIRST = 2000;
    static final int LAST = 2052;

    private static final String NZ_SOURCE = "Holidays Act 2003 (before it the Holidays Act 1981)";

    /** The public holiday of Matariki from 2022 to 2052: month and day (Te Kāhui o Matariki Public Holiday Act 2022, Schedule 1). */
    private static final String[] MATARIKI = {
        "06-24", "07-14", "06-28", "06-20", "07-10", "06-25", "07-14", "07-06", "06-21", "07-11", "07-02", "06-24",
                "07-07",
        "06-29", "07-18", "07-10", "06-25", "07-15", "07-06", "07-19", "07-11", "07-03", "06-24", "07-07", "06-29",
                "07-19",
        "07-03", "06-25", "07-15", "06-30", "06-21"
    };
    /** Family and Community Day in the Australian Capital Territory, 2007 to 2017. */
    private static final String[] FAMILY_AND_COMMUNITY = {
        "2007-11-06",
        "2008-11-04",
        "2009-11-03",
        "2010-09-27",
        "2011-10-10",
        "2012-10-08",
        "2013-09-30",
        "2014-09-29",
        "2015-09-28",
        "2016-09-26",
        "2017-09-25"
    };
    /** The Friday before the football final in Victoria, proclaimed each year, as far as known. */
    private static final String[] FINAL_FRIDAY = {
        "2015-10-02",
        "2016-09-30",
        "2017-09-29",
        "2018-09-28",
        "2019-09-27",
        "2020-10-23",
        "2021-09-24",
        "2022-09-23",
        "2023-09-29",
        "2024-09-27",
        "2025-09-26"
    };

    private final Map<LocalDate, String> days = new TreeMap<>();

    private HolidayRules() {}

    /** Rows of a table without its header: {@code 2014-12-25,Christmas Day,recalled,…}. */
    static String table(String calendar) {
        HolidayRules rules = new HolidayRules();
        for (int year = FIRST; year <= LAST; year++) {
            if (calendar.equals("NZ")) {
                rules.newZealand(year);
            } else {
                rules.australia(year, calendar);
            }
        }
        String source = calendar.equals("NZ")
                ? NZ_SOURCE
                : calendar.equals("AU")
                        ? "kept in every state and territory"
                        : "public holidays legislation of " + calendar.substring(3);
        StringBuilder table = new StringBuilder();
        rules.days.forEach((day, name) -> table.append(day)
                .append(',')
                .append(name)
                .append(",recalled,")
                .append(source)
                .append('\n'));
        return table.toString();
    }

    private void add(LocalDate day, String name) {
        days.merge(day, name, (one, other) -> one + " / " + other);
    }

    private void newZealand(int year) {
        pair(year, MonthDay.of(1, 1), "New Year's Day", "Day after New Year's Day");
        pair(year, MonthDay.of(12, 25), "Christmas Day", "Boxing Day");
        mondayised(LocalDate.of(year, 2, 6), "Waitangi Day", year >= 2014);
        mondayised(LocalDate.of(year, 4, 25), "Anzac Day", year >= 2014);
        LocalDate easter = easter(year);
        add(easter.minusDays(2), "Good Friday");
        add(easter.plusDays(1), "Easter Monday");
        add(nth(year, 6, 1, DayOfWeek.MONDAY), "Sovereign's Birthday");
        add(nth(year, 10, 4, DayOfWeek.MONDAY), "Labour Day");
        if (year >= 2022) {
            add(LocalDate.parse(year + "-" + MATARIKI[year - 2022]), "Matariki");
        }
        if (year == 2022) {
            add(LocalDate.of(2022, 9, 26), "Queen Elizabeth II Memorial Day");
        }
        // The days from Christmas to New Year are no working days (Interpretation Act 1999 s 29, Legislation Act 2019 s
        // 13).
        for (int day = 27; day <= 31; day++) {
            LocalDate between = LocalDate.of(year, 12, day);
            if (!days.containsKey(between)) {
                add(between, "between Christmas and New Year");
            }
        }
    }

    /** Two holidays in a row: one on a Saturday is kept on the Monday after, one on a Sunday on the Tuesday after. */
    private void pair(int year, MonthDay first, String name, String next) {
        LocalDate day = first.atYear(year);
        for (LocalDate one : new LocalDate[] {day, day.plusDays(1)}) {
            String called = one.equals(day) ? name : next;
            add(one, called);
            if (one.getDayOfWeek() == DayOfWeek.SATURDAY || one.getDayOfWeek() == DayOfWeek.SUNDAY) {
                add(one.plusDays(2), called + " (observed)");
            }
        }
    }

    private void mondayised(LocalDate day, String name, boolean since) {
        add(day, name);
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (weekend && since) {
            add(day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), name + " (observed)");
        }
    }

    private void australia(int year, String calendar) {
        mondayised(LocalDate.of(year, 1, 1), "New Year's Day", true);
        mondayised(LocalDate.of(year, 1, 26), "Australia Day", true);
        LocalDate easter = easter(year);
        add(easter.minusDays(2), "Good Friday");
        add(easter.plusDays(1), "Easter Monday");
        LocalDate anzac = LocalDate.of(year, 4, 25);
        mondayised(anzac, "Anzac Day", calendar.equals("AU-ACT") && anzac.getDayOfWeek() == DayOfWeek.SUNDAY);
        pair(year, MonthDay.of(12, 25), "Christmas Day", "Boxing Day");
        if (year == 2022) {
            add(LocalDate.of(2022, 9, 22), "National Day of Mourning");
        }
        if (calendar.equals("AU")) {
            return;
        }
        add(nth(year, 6, 2, DayOfWeek.MONDAY), "Sovereign's Birthday");
        if (calendar.equals("AU-VIC")) {
            victoria(year);
        } else {
            add(nth(year, 10, 1, DayOfWeek.MONDAY), "Labour Day");
        }
        if (calendar.equals("AU-ACT")) {
            capitalTerritory(year);
        }
    }

    private void victoria(int year) {
        add(nth(year, 3, 2, DayOfWeek.MONDAY), "Labour Day");
        add(nth(year, 11, 1, DayOfWeek.TUESDAY), "Melbourne Cup Day");
        if (year >= 2015 && year - 2015 < FINAL_FRIDAY.length) {
            add(LocalDate.parse(FINAL_FRIDAY[year - 2015]), "Friday before the football final");
        }
    }

    private void capitalTerritory(int year) {
        add(nth(year, 3, 2, DayOfWeek.MONDAY), "Canberra Day");
        if (year >= 2007 && year <= 2017) {
            add(LocalDate.parse(FAMILY_AND_COMMUNITY[year - 2007]), "Family and Community Day");
        }
        if (year >= 2018) {
            add(LocalDate.of(year, 5, 27).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)), "Reconciliation Day");
        }
    }

    private static LocalDate nth(int year, int month, int nth, DayOfWeek weekday) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
    }

    /** Easter Sunday by the Gregorian rule (the anonymous algorithm). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}

package org.comity.names.dates;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Eras whose years are ours but are counted from another one (names 5.10): of the emperors of Japan, of the Republic of China as Taiwan's papers do, and Juche of North Korea. Months and days
 * are those of the Gregorian calendar, which Japan has kept since 1873.
 */
enum Era {
    MINGUO("中華民國|中华民国|民國|民国|minguo|r\\.?o\\.?c\\.?", 1912, 2100),
    JUCHE("주체|juche", 1912, 2100),
    MEIJI("明治|meiji|m", 1868, 1912),
    TAISHO("大正|taish[oō]u?|t", 1912, 1926),
    SHOWA("昭和|sh[oō]u?wa|s", 1926, 1989),
    HEISEI("平成|heisei|h", 1989, 2019),
    REIWA("令和|reiwa|r", 2019, 2100);

    private static final String YEAR_MONTH_DAY =
            "\\s*(\\d{1,3}|元)\\s*(?:[-/.年년](?:\\s*(\\d{1,2})\\s*(?:[-/.月월](?:\\s*(\\d{1,2})\\s*[日일]?)?)?)?)?";

    private final Pattern form;
    private final int first;
    private final int last;

    Era(String marks, int first, int last) {
        this.form = Pattern.compile("(?iu)(?:" + marks + ")" + YEAR_MONTH_DAY);
        this.first = first;
        this.last = last;
    }

    /**
     * The date of a text that names an era before the year; empty when it names none or a year that the era does not have.
     *
     * @param text with digits 0 to 9
     * @param written the text as it stood, for people
     */
    static List<PartialDate> read(String text, String written) {
        for (Era era : values()) {
            Matcher found = era.form.matcher(text);
            if (found.matches()) {
                return era.date(found, written);
            }
        }
        return List.of();
    }

    private List<PartialDate> date(Matcher found, String written) {
        int counted = found.group(1).equals("元") ? 1 : Integer.parseInt(found.group(1));
        int year = first - 1 + counted;
        return counted == 0 || year > last
                ? List.of()
                : BirthDates.date(year, BirthDates.number(found.group(2)), BirthDates.number(found.group(3))).stream()
                        .map(date -> new PartialDate(date.year(), date.month(), date.day(), written, false))
                        .toList();
    }
}

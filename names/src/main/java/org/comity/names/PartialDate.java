package org.comity.names;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A birth date as far as it is known: zero stands for unknown.
 *
 * @param year the year, 0 when nothing is known
 * @param month the month, 0 when only the year is known
 * @param day the day, 0 when it is not known
 */
record PartialDate(int year, int month, int day) {

    private static final PartialDate UNKNOWN = new PartialDate(0, 0, 0);
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    /** The date in a text; unknown when the text is none. */
    static PartialDate of(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return UNKNOWN;
        }
        int year = Integer.parseInt(form.group(1));
        int month = form.group(2) == null ? 0 : Integer.parseInt(form.group(2));
        int day = form.group(3) == null ? 0 : Integer.parseInt(form.group(3));
        return month > MONTHS || day > DAYS ? UNKNOWN : new PartialDate(year, month, month == 0 ? 0 : day);
    }

    /** All dates in a text that parts them by {@code |}, in their own order. */
    static List<PartialDate> listOf(String text) {
        return Arrays.stream(text.split("\\|"))
                .map(PartialDate::of)
                .filter(date -> date.year != 0)
                .sorted(Comparator.comparing(PartialDate::toString))
                .toList();
    }

    /** How many of year, month and day are known. */
    int known() {
        return year == 0 ? 0 : month == 0 ? 1 : day == 0 ? 2 : 3;
    }

    /** Whether everything that both know is equal. */
    boolean agreesWith(PartialDate other) {
        return year == other.year
                && (month == 0 || other.month == 0 || month == other.month)
                && (day == 0 || other.day == 0 || day == other.day);
    }

    boolean isSwapOf(PartialDate other) {
        return year == other.year && month == other.day && day == other.month;
    }

    boolean differsInOneDigitFrom(PartialDate other) {
        String a = toString();
        String b = other.toString();
        int differences = 0;
        for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
            differences += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return a.length() == b.length() && differences == 1;
    }

    static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    @Override
    public String toString() {
        return switch (known()) {
            case 0 -> "unknown";
            case 1 -> String.valueOf(year);
            case 2 -> year + "-" + two(month);
            default -> year + "-" + two(month) + "-" + two(day);
        };
    }
}

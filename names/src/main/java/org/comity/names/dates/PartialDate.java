package org.comity.names.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A birth date as far as it is known, in the Gregorian calendar: zero stands for unknown.
 *
 * @param year the year
 * @param month the month, 0 when only the year is known
 * @param day the day, 0 when it is not known
 * @param written the text in another calendar that it was reckoned from; empty when it was written so
 * @param lunar whether it was reckoned from a calendar that follows the moon, so that it may be a day off
 */
public record PartialDate(int year, int month, int day, String written, boolean lunar) {

    private static final int DAY_IS_KNOWN = 3;

    /** A date written in the Gregorian calendar. */
    public PartialDate(int year, int month, int day) {
        this(year, month, day, "", false);
    }

    /** How many of year, month and day are known: 1 to 3. */
    public int known() {
        return month == 0 ? 1 : day == 0 ? 2 : DAY_IS_KNOWN;
    }

    /** Whether year, month and day are known. */
    public boolean isWhole() {
        return known() == DAY_IS_KNOWN;
    }

    /** Whether everything that both know is equal. */
    public boolean agreesWith(PartialDate other) {
        return year == other.year
                && (month == 0 || other.month == 0 || month == other.month)
                && (day == 0 || other.day == 0 || day == other.day);
    }

    /** Whether one is reckoned by the moon and both are a day apart: the month began when the moon was seen. */
    public boolean isADayFromTheMoon(PartialDate other) {
        if (lunar == other.lunar || known() != DAY_IS_KNOWN || other.known() != DAY_IS_KNOWN) {
            return false;
        }
        try {
            LocalDate ours = LocalDate.of(year, month, day);
            return Math.abs(ChronoUnit.DAYS.between(ours, LocalDate.of(other.year, other.month, other.day))) == 1;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Whether day and month are exchanged. */
    public boolean isSwapOf(PartialDate other) {
        return year == other.year && month == other.day && day == other.month;
    }

    /** Whether one digit was miswritten. */
    public boolean differsInOneDigitFrom(PartialDate other) {
        String a = iso();
        String b = other.iso();
        int differences = 0;
        for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
            differences += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return a.length() == b.length() && differences == 1;
    }

    /** Whether two digits that stand side by side were exchanged, as 1968 and 1986, and nothing else differs. */
    public boolean differsInOrderFrom(PartialDate other) {
        String a = iso();
        String b = other.iso();
        if (a.length() != b.length() || a.equals(b)) {
            return false;
        }
        int first = 0;
        while (a.charAt(first) == b.charAt(first)) {
            first++;
        }
        return first + 1 < a.length()
                && a.charAt(first) == b.charAt(first + 1)
                && a.charAt(first + 1) == b.charAt(first)
                && a.substring(first + 2).equals(b.substring(first + 2));
    }

    /** {@code 1968-04-17}, {@code 1968-04} or {@code 1968}. */
    public String iso() {
        return switch (known()) {
            case 1 -> String.valueOf(year);
            case 2 -> year + "-" + two(month);
            default -> year + "-" + two(month) + "-" + two(day);
        };
    }

    /** For an explanation: the date, and what it was reckoned from. */
    public String spoken() {
        return written.isEmpty() ? iso() : iso() + " (" + written + ")";
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}

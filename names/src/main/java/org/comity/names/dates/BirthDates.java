package org.comity.names.dates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads birth dates as lists and people write them (names 5.10). What is no date is passed over. */
public final class BirthDates {

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})日?)?)?月?年?(?:[T ]\\d\\d:.*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Pattern MONTH_NAMED = Pattern.compile(
            "(?:(\\d{1,2})(?:st|nd|rd|th)?[ .-]+)?([\\p{L}' -]+?)[ .,-]+(?:(\\d{1,2})(?:st|nd|rd|th)?,? +)?(\\d{4})");
    private static final Pattern ABOUT =
            Pattern.compile("(?iu)^(?:c\\.|ca\\.?|circa|about|approx(?:imately|\\.)?|dob)\\s*");
    private static final Pattern RANGE = Pattern.compile("(\\d{4})\\s*(?:-|–|/|to|and|\\.\\.)\\s*(\\d{4})");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int MOST_DAYS = 31;
    private static final int LONGEST_RANGE = 15;
    private static final int LONGEST = 64;
    private static final int MOST = 16;

    private BirthDates() {}

    /** Every date in a text that parts them by {@code |}, in an order of their own, at most {@value #MOST}. */
    public static List<PartialDate> of(String text) {
        List<PartialDate> plain = plain(text);
        if (!plain.isEmpty()) {
            return plain;
        }
        return Arrays.stream(text.split("\\|"))
                .flatMap(each -> one(each).stream())
                .sorted(Comparator.comparing(PartialDate::iso).thenComparing(PartialDate::written))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** A day, month or year as most lists write it, {@code 1968-04-17}: read without patterns, for lists are long. */
    private static List<PartialDate> plain(String text) {
        boolean shape = text.length() == 4 || text.length() == 7 || text.length() == 10;
        for (int i = 0; i < text.length() && shape; i++) {
            char letter = text.charAt(i);
            shape = i == 4 || i == 7 ? letter == '-' : letter >= '0' && letter <= '9';
        }
        if (!shape
                || !OtherCalendar.byYear(Integer.parseInt(text.substring(0, 4))).isEmpty()) {
            return List.of();
        }
        return date(
                Integer.parseInt(text.substring(0, 4)),
                text.length() > 4 ? Integer.parseInt(text.substring(5, 7)) : 0,
                text.length() > 7 ? Integer.parseInt(text.substring(8, 10)) : 0);
    }

    /** Whether a text is a date, or several parted by {@code |}. */
    public static boolean areDates(String text) {
        return Arrays.stream(text.split("\\|", -1)).noneMatch(each -> one(each).isEmpty());
    }

    /** The dates that one text may mean: more than one when the calendar, or the order of day and month, is not said. */
    private static List<PartialDate> one(String text) {
        if (text.length() > LONGEST) {
            return List.of();
        }
        String clean = ABOUT.matcher(digits(text).strip()).replaceFirst("");
        Matcher range = RANGE.matcher(clean);
        if (range.matches()) {
            return years(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
        }
        List<PartialDate> ofEra = Era.read(clean, text.strip());
        if (!ofEra.isEmpty()) {
            return ofEra;
        }
        for (OtherCalendar calendar : OtherCalendar.values()) {
            String rest = calendar.withoutMark(clean);
            if (!rest.equals(clean)) {
                return written(rest, calendar.monthNames()).stream()
                        .flatMap(date -> calendar.gregorian(date, text.strip()).stream())
                        .toList();
            }
        }
        return unmarked(clean, text.strip());
    }

    /** A text that names no calendar: by its months, else by its year. */
    private static List<PartialDate> unmarked(String clean, String text) {
        List<PartialDate> dates = new ArrayList<>();
        List<PartialDate> ours = written(clean, MONTHS);
        if (ours.isEmpty()) {
            for (OtherCalendar calendar : OtherCalendar.values()) {
                written(clean, calendar.monthNames()).forEach(date -> dates.addAll(calendar.gregorian(date, text)));
            }
        }
        for (PartialDate date : ours) {
            List<OtherCalendar> by = OtherCalendar.byYear(date.year());
            if (by.isEmpty()) {
                dates.add(date);
            }
            by.forEach(calendar -> dates.addAll(calendar.gregorian(date, text + ", " + calendar.spoken())));
        }
        return dates;
    }

    private static List<PartialDate> years(int from, int to) {
        List<PartialDate> years = new ArrayList<>();
        for (int year = from; year <= to && to - from <= LONGEST_RANGE; year++) {
            years.add(new PartialDate(year, 0, 0));
        }
        return years;
    }

    /** Year, month and day as they are written, whatever the calendar. */
    private static List<PartialDate> written(String text, List<String> monthNames) {
        Matcher form = YEAR_FIRST.matcher(text);
        if (form.matches()) {
            return date(number(form.group(1)), number(form.group(2)), number(form.group(3)));
        }
        form = DAY_FIRST.matcher(text);
        if (form.matches()) {
            int year = number(form.group(3));
            List<PartialDate> both = new ArrayList<>(date(year, number(form.group(2)), number(form.group(1))));
            both.addAll(date(year, number(form.group(1)), number(form.group(2))));
            return both.stream().distinct().toList();
        }
        form = MONTH_NAMED.matcher(text);
        if (form.matches()) {
            int month = month(form.group(2), monthNames);
            String day = form.group(1) == null ? form.group(3) : form.group(1);
            return month == 0 ? List.of() : date(number(form.group(4)), month, number(day));
        }
        return List.of();
    }

    private static int month(String name, List<String> names) {
        String folded = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        for (int i = 0; i < names.size(); i++) {
            for (String known : names.get(i).split("/")) {
                if (!folded.isEmpty() && folded.startsWith(known)) {
                    return i + 1;
                }
            }
        }
        return 0;
    }

    static List<PartialDate> date(int year, int month, int day) {
        boolean possible = month <= MONTHS_OF_A_YEAR && day <= MOST_DAYS;
        return possible && year > 0 ? List.of(new PartialDate(year, month, month == 0 ? 0 : day)) : List.of();
    }

    static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** Digits of any script as 0 to 9. */
    private static String digits(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(letter -> {
            int digit = Character.getType(letter) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(letter, 10) : -1;
            if (digit >= 0) {
                plain.append(digit);
            } else {
                plain.appendCodePoint(letter);
            }
        });
        return plain.toString();
    }
}

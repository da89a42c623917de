package org.comity.assessment.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period of a case, as {@code person.detained} lists them.
 *
 * @param from its first day
 * @param to its last day; empty: it lasts
 * @param words its {@code place} and {@code basis}
 */
public record Period(LocalDate from, Optional<LocalDate> to, Map<String, String> words) {

    private static final Pattern TEXT =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})?(?: ([^(]*?))?(?: ?\\((.*)\\))?");

    /** A period from the text that a case's value has. */
    static Period of(String text) {
        Matcher shape = TEXT.matcher(text);
        if (!shape.matches()) {
            throw new IllegalArgumentException("not a period: " + text);
        }
        return new Period(
                LocalDate.parse(shape.group(1)),
                Optional.ofNullable(shape.group(2)).map(LocalDate::parse),
                Map.of(
                        "place", Optional.ofNullable(shape.group(3)).orElse("").strip(),
                        "basis", Optional.ofNullable(shape.group(4)).orElse("").strip()));
    }

    /** Whether it has these words. */
    boolean has(Map<String, String> where) {
        return where.entrySet().stream().allMatch(word -> word.getValue().equals(words.get(word.getKey())));
    }

    /** The first day of several; empty of none. */
    static Optional<LocalDate> first(Collection<Period> periods) {
        return periods.stream().map(Period::from).min(LocalDate::compareTo);
    }

    /**
     * The n-th day after a day that lies in one of the periods, each day counted once (assessment 7.8); empty when the periods
     * have fewer, so that the time has not run.
     */
    public static Optional<LocalDate> nth(Collection<Period> periods, LocalDate after, long days) {
        long left = days;
        LocalDate at = after;
        if (left == 0) {
            return Optional.of(at);
        }
        for (Period period : inOrder(periods)) {
            LocalDate first = period.from().isAfter(at) ? period.from() : at.plusDays(1);
            long within = period.to()
                    .map(last -> last.toEpochDay() - first.toEpochDay() + 1)
                    .orElse(Long.MAX_VALUE);
            if (within >= left) {
                return Optional.of(first.plusDays(left - 1));
            }
            if (within > 0) {
                left -= within;
                at = period.to().orElse(at);
            }
        }
        return Optional.empty();
    }

    /** How many days after a day, up to another, lie in one of the periods. */
    public static long count(Collection<Period> periods, LocalDate after, LocalDate upTo) {
        long days = 0;
        LocalDate at = after;
        for (Period period : inOrder(periods)) {
            LocalDate first = period.from().isAfter(at) ? period.from() : at.plusDays(1);
            LocalDate last = period.to().filter(end -> end.isBefore(upTo)).orElse(upTo);
            if (!last.isBefore(first)) {
                days += last.toEpochDay() - first.toEpochDay() + 1;
                at = last;
            }
        }
        return days;
    }

    private static List<Period> inOrder(Collection<Period> periods) {
        List<Period> sorted = new ArrayList<>(periods);
        sorted.sort((left, right) -> left.from().compareTo(right.from()));
        return sorted;
    }
}

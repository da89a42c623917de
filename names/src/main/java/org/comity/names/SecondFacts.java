package org.comity.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comity.names.dates.BirthDates;
import org.comity.names.dates.PartialDate;
import org.comity.names.lists.Countries;

/**
 * What birth dates and countries add to or take from the names (names 5.3, 5.4), as log-odds, with the sentences for it.
 *
 * @param evidence log-odds; 0 when nothing is known on either side
 * @param lifts whether the birth date agrees closely enough to lift a pair over 0.70 (names 5.5)
 * @param identify whether a fact beside the names agrees well enough for {@link Verdict#SAME} and none contradicts (names 6.1)
 * @param against sentences on what contradicts
 * @param inFavour sentences on what agrees
 */
record SecondFacts(double evidence, boolean lifts, boolean identify, List<String> against, List<String> inFavour) {

    private static final double SAME_DAY = 2.5;
    private static final double SAME_MONTH = 1.8;
    private static final double SAME_YEAR = 1.0;
    private static final double SWAPPED = 1.5;
    private static final double ONE_DIGIT = 0.7;
    private static final double NEXT_YEAR = -0.2;
    private static final double OTHER_DATE = -1.6;
    private static final double OTHER_YEAR = -2.8;
    private static final double FAR_YEARS = -6.0;
    private static final int FAR = 5;
    private static final int MONTH = 7;
    private static final double OTHER_KIND = -6.0;
    private static final double SAME_COUNTRY = 0.5;
    private static final double OTHER_COUNTRY = -1.4;

    /** Nothing beside the names is known of both. */
    private static final SecondFacts NONE = new SecondFacts(0, false, false, List.of(), List.of());

    static SecondFacts of(Party left, Party right) {
        boolean dates = left.born().isPresent() && right.born().isPresent();
        boolean countries = left.country().isPresent() && right.country().isPresent();
        if (!dates && !countries && !NameMatcher.kindsContradict(left, right)) {
            return NONE;
        }
        List<String> against = new ArrayList<>();
        List<String> inFavour = new ArrayList<>();
        double kinds = NameMatcher.kindsContradict(left, right) ? OTHER_KIND : 0;
        if (kinds < 0) {
            against.add("against it: one is a person, the other an organisation");
        }
        double birth = birth(left, right, against, inFavour);
        Set<String> one = countries(left);
        Set<String> other = countries(right);
        double country = country(one, other, against, inFavour);
        boolean identify = against.isEmpty() && (birth >= SAME_MONTH || (birth >= SAME_YEAR && country > 0));
        return new SecondFacts(kinds + birth + country, birth >= SWAPPED, identify, against, inFavour);
    }

    /** The best of all pairs of dates: a list that gives several means that any may be right. */
    private static double birth(Party left, Party right, List<String> against, List<String> inFavour) {
        if (left.born().isEmpty() || right.born().isEmpty()) {
            return 0;
        }
        double best = Double.NEGATIVE_INFINITY;
        List<String> bestAgainst = List.of();
        List<String> bestInFavour = List.of();
        List<PartialDate> ours = BirthDates.of(left.born().orElse(""));
        List<PartialDate> theirs = BirthDates.of(right.born().orElse(""));
        unread(left, ours, inFavour);
        unread(right, theirs, inFavour);
        for (PartialDate a : ours) {
            for (PartialDate b : theirs) {
                List<String> contra = new ArrayList<>();
                List<String> pro = new ArrayList<>();
                double evidence = birth(a, b, contra, pro);
                if (evidence > best) {
                    best = evidence;
                    bestAgainst = contra;
                    bestInFavour = pro;
                }
            }
        }
        against.addAll(bestAgainst);
        inFavour.addAll(bestInFavour);
        return best == Double.NEGATIVE_INFINITY ? 0 : best;
    }

    /** A date that cannot be read weighs nothing, and the reader is told so (names 5.10). */
    private static void unread(Party party, List<PartialDate> dates, List<String> told) {
        party.born()
                .filter(text -> dates.isEmpty() && !text.isBlank())
                .ifPresent(text -> told.add("the birth date '" + text + "' cannot be read, so it counts for nothing"));
    }

    private static double birth(PartialDate a, PartialDate b, List<String> against, List<String> inFavour) {
        int known = Math.min(a.known(), b.known());
        if (a.agreesWith(b)) {
            PartialDate both = a.known() <= b.known() ? a : b;
            String reckoned = a.written().isEmpty() && b.written().isEmpty()
                    ? ""
                    : " (from " + (a.written().isEmpty() ? b.written() : a.written()) + ")";
            inFavour.add(
                    switch (known) {
                        case 3 -> "the same birth date, " + both.iso() + reckoned;
                        case 2 -> "born in the same month, " + both.iso().substring(0, MONTH) + reckoned;
                        default -> "born in the same year, " + a.year() + reckoned;
                    });
            return known == 3 ? SAME_DAY : known == 2 ? SAME_MONTH : SAME_YEAR;
        }
        String both = a.spoken() + " and " + b.spoken();
        if (a.isADayFromTheMoon(b)) {
            inFavour.add("birth dates a day apart, " + both + ": a date by the moon may be a day off");
            return SAME_MONTH;
        }
        if (known == 3 && a.isSwapOf(b)) {
            inFavour.add("birth dates " + both + " agree when day and month are exchanged");
            return SWAPPED;
        }
        if (known == 3 && a.differsInOneDigitFrom(b)) {
            inFavour.add("birth dates " + both + " differ in one digit only, as a slip would");
            return ONE_DIGIT;
        }
        if (known == 3 && a.differsInOrderFrom(b)) {
            inFavour.add("birth dates " + both + " differ in two digits exchanged only, as a slip would");
            return ONE_DIGIT;
        }
        int years = Math.abs(a.year() - b.year());
        against.add(
                years == 0
                        ? "against it: birth dates " + both + " differ, though of one year"
                        : "against it: birth dates " + both + " differ");
        return years == 0
                ? OTHER_DATE
                : years == 1 ? (known == 1 ? NEXT_YEAR : OTHER_DATE) : years >= FAR ? FAR_YEARS : OTHER_YEAR;
    }

    private static Set<String> countries(Party party) {
        return party.country().stream()
                .flatMap(text -> Arrays.stream(text.split("[|;,]")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> Countries.code(text).orElse(text.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether every word is a country: a word that is none contradicts nothing. */
    private static boolean known(Set<String> countries) {
        return countries.stream().allMatch(country -> Countries.code(country).isPresent());
    }

    private static double country(Set<String> one, Set<String> other, List<String> against, List<String> inFavour) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        Set<String> shared = new TreeSet<>(one);
        shared.retainAll(other);
        if (!shared.isEmpty()) {
            inFavour.add("the same country, " + String.join(", ", shared));
            return SAME_COUNTRY;
        }
        if (!known(one) || !known(other)) {
            return 0;
        }
        against.add("against it: different countries, " + String.join(", ", one) + " and " + String.join(", ", other));
        return OTHER_COUNTRY;
    }
}

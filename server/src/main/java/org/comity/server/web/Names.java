package org.comity.server.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.names.JudgementLine;
import org.comity.names.Party;
import org.comity.names.SideBySide;
import org.comity.server.desk.PeopleView;
import org.comity.terms.Jurisdiction;

/** What the people page shows of a party and its hits. */
public final class Names {

    private Names() {}

    /** What a line did: {@code Shen Yuhang and SHEN, Yu (holders.csv/H-12)}. */
    public static String did(PeopleView view, JudgementLine line) {
        return switch (line) {
            case JudgementLine.Judged judged -> spoken(view, judged.left()) + " and " + spoken(view, judged.right());
            case JudgementLine.Undone undone -> "Line " + undone.line() + " counts no longer";
            case JudgementLine.Merged merged -> spoken(view, merged.members());
            case JudgementLine.Split split -> spoken(view, split.members());
        };
    }

    private static String spoken(PeopleView view, List<String> entries) {
        return Words.list(entries.stream().map(entry -> spoken(view, entry)).toList());
    }

    /** What was judged; empty for an undo. */
    public static String judgement(JudgementLine line) {
        return switch (line) {
            case JudgementLine.Judged judged ->
                Words.sentence(judged.judgement().spoken());
            case JudgementLine.Merged _ -> "One party";
            case JudgementLine.Split _ -> "Split off";
            case JudgementLine.Undone _ -> "";
        };
    }

    /** An entry by its name and its place in the lists; one of the people of the case by name. */
    public static String spoken(PeopleView view, String entry) {
        return view.people()
                .find(entry)
                .map(party -> entry.startsWith(PeopleView.QUERY_LIST + "/")
                        ? party.name()
                        : party.name() + " (" + entry + ")")
                .orElse(entry);
    }

    /** What a kind of fact is called. */
    public static String fact(SideBySide.Fact fact) {
        return switch (fact) {
            case NAME -> "Name";
            case BIRTH -> "Birth date";
            case COUNTRY -> "Country";
            case NUMBER -> "Number";
            case KIND -> "Kind";
        };
    }

    /** What a party says of a fact, for reading. */
    public static List<String> said(SideBySide.Fact fact, List<String> values) {
        return switch (fact) {
            case BIRTH -> values.stream().map(AssessmentWords::value).toList();
            case COUNTRY -> values.stream().map(Names::states).toList();
            case NAME, NUMBER, KIND -> values;
        };
    }

    /** How two facts stand to each other, for a tag. */
    public static String agreement(SideBySide.Agreement agreement) {
        return switch (agreement) {
            case AGREES -> "Agrees";
            case CONTRADICTS -> "Contradicts";
            case SAYS_NOTHING -> "Says nothing";
            case MISSING -> "Not stated";
        };
    }

    /** The tone of an agreement, a class of the style sheet. */
    public static String tone(SideBySide.Agreement agreement) {
        return switch (agreement) {
            case AGREES -> "clear";
            case CONTRADICTS -> "bar";
            case SAYS_NOTHING, MISSING -> "none";
        };
    }

    /** How much a fact weighs: {@code 12 to 1 for}; empty when it weighs nothing. */
    public static String weight(double evidence) {
        double odds = Math.exp(Math.abs(evidence));
        if (odds < 1.05) {
            return "";
        }
        String to = odds >= 1_000
                ? "over 1,000"
                : odds >= 10 ? String.valueOf(Math.round(odds)) : String.format(Locale.ROOT, "%.1f", odds);
        return to + " to 1 " + (evidence > 0 ? "for" : "against");
    }

    /** Where the bar of a weight begins, of 0 to 100; 50 is the middle, against to the left of it. */
    public static String weightFrom(double evidence) {
        return String.valueOf(evidence < 0 ? 50 - Math.round(length(evidence)) : 50);
    }

    /** How long the bar of a weight is, of 0 to 50. */
    public static String weightLength(double evidence) {
        return String.valueOf(Math.round(length(evidence)));
    }

    private static double length(double evidence) {
        return Math.min(1, Math.abs(evidence) / Math.log(1_000)) * 50;
    }

    /** A sentence of an explanation with a capital, and otherwise as it is: it holds names and dates. */
    public static String sentence(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** Whether a sentence of a match tells how many would bear the name by chance (names 12.4). */
    static boolean isOfNamesakes(String sentence) {
        return sentence.contains(" records would bear ") && sentence.contains(" by chance");
    }

    /** {@code , born 17 April 1968, China (CN)}; empty when neither is known. */
    public static String particulars(Party party) {
        List<String> known = new ArrayList<>();
        party.born().ifPresent(born -> known.add("born " + AssessmentWords.value(born)));
        party.country().ifPresent(country -> known.add(states(country)));
        return known.isEmpty() ? "" : ", " + String.join(", ", known);
    }

    private static String states(String codes) {
        return Arrays.stream(codes.split("\\|"))
                .map(code -> Jurisdiction.isKnown(code) ? Words.state(Optional.of(new Jurisdiction(code))) : code)
                .collect(Collectors.joining(", "));
    }

    /** The length of a score's bar, 0 to 100. */
    public static String percent(double score) {
        return String.valueOf(Math.round(score * 100));
    }
}

package org.comity.server.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.assessment.Conclusion;
import org.comity.assessment.FactStatus;
import org.comity.assessment.Finding;
import org.comity.assessment.LegalBasis;
import org.comity.assessment.MissingFact;
import org.comity.assessment.Outcome;
import org.comity.assessment.RuleClass;

/** How an assessment's words read on a page, and the tone (a class of the style sheet) each is shown in. */
public final class AssessmentWords {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern WORD_OF_A_SET = Pattern.compile("\\b[a-z]+(?:[A-Z][a-z]+)+\\b");
    private static final Set<String> SMALL_WORDS = Set.of("of", "in", "and", "the", "on", "for", "to", "against");

    private AssessmentWords() {}

    /** A conclusion in a few words. */
    public static String conclusion(Conclusion conclusion) {
        return Words.sentence(conclusion.words());
    }

    /** What a conclusion means, for somebody who reads it for the first time. */
    public static String meaning(Conclusion conclusion) {
        return switch (conclusion) {
            case NO_LEGAL_BASIS ->
                "No instrument that is in force between the two states lets this request be dealt with.";
            case BARRED ->
                "The law forbids it: a mandatory bar is met, or something that the law requires is not there.";
            case UNDETERMINED ->
                "It cannot be said yet. A bar, or a requirement, turns on facts that nobody has established; the open questions name them.";
            case REFUSAL_OPEN -> "Nothing forbids it, but the decider may refuse on at least one ground.";
            case INCOMPLETE -> "Only matters of form are missing.";
            case NO_BAR_FOUND -> "None of the rules assessed stands in the way. Rules that are not modelled may.";
        };
    }

    /** The tone of a conclusion. */
    public static String tone(Conclusion conclusion) {
        return switch (conclusion) {
            case NO_LEGAL_BASIS, BARRED -> "bar";
            case UNDETERMINED, REFUSAL_OPEN -> "open";
            case INCOMPLETE -> "form";
            case NO_BAR_FOUND -> "clear";
        };
    }

    /** Whether a rule's condition is met, in two words. */
    public static String outcome(Outcome outcome) {
        return switch (outcome) {
            case MET -> "Met";
            case NOT_MET -> "Not met";
            case UNDETERMINED -> "Undetermined";
        };
    }

    /** The tone of a finding: what it does to the request, not whether its condition is met. */
    public static String tone(Finding finding) {
        if (finding.outcome() == Outcome.UNDETERMINED) {
            return "open";
        }
        RuleClass kind = finding.rule().kind();
        if (!kind.bars() && !kind.requires()) {
            return "none";
        }
        boolean inTheWay = finding.outcome() == (kind.bars() ? Outcome.MET : Outcome.NOT_MET);
        return inTheWay ? (kind == RuleClass.REQUIREMENT_OF_FORM ? "form" : "bar") : "clear";
    }

    /** What an undetermined finding needs: the facts, each with the reason why it does not count yet. */
    public static String needs(List<MissingFact> missing) {
        return missing.stream()
                .map(fact ->
                        FactWords.path(fact.path()) + (fact.why().equals("unknown") ? "" : " (" + fact.why() + ")"))
                .collect(Collectors.joining("; "));
    }

    /** A decider as lawyers name them. */
    public static String decider(String decider) {
        return switch (decider) {
            case "minister" -> "Minister";
            case "attorney-general" -> "Attorney-General";
            case "court" -> "Court";
            case "central-authority" -> "Central authority";
            case "any" -> "Whoever decides";
            default -> Words.sentence(decider);
        };
    }

    /** A standard of proof as a phrase. */
    public static String standard(String standard) {
        return switch (standard) {
            case "substantial-grounds" -> "substantial grounds for believing";
            case "satisfied" -> "the decider is satisfied";
            case "appears" -> "it appears to the decider";
            case "balance" -> "balance of probabilities";
            case "may-be" -> "it may be so";
            case "none" -> "none stated";
            default -> Words.sentence(standard);
        };
    }

    /** How far a fact is established. */
    public static String status(FactStatus status) {
        return Words.sentence(status.word());
    }

    /** The tone of a fact's status. */
    public static String tone(FactStatus status) {
        return switch (status) {
            case FOUND, SHOWN -> "clear";
            case ALLEGED, CONTESTED -> "open";
            case UNKNOWN -> "none";
        };
    }

    /** Whether a route is open. */
    public static String status(LegalBasis.Status status) {
        return switch (status) {
            case AVAILABLE -> "Available";
            case NOT_AVAILABLE -> "Not available";
            case UNDETERMINED -> "Undetermined";
        };
    }

    /** The tone of a route. */
    public static String tone(LegalBasis.Status status) {
        return switch (status) {
            case AVAILABLE -> "clear";
            case NOT_AVAILABLE -> "form";
            case UNDETERMINED -> "open";
        };
    }

    /** A value as a reader says it: yes and no, days written out, several values against each other kept apart. */
    public static String value(String text) {
        return Arrays.stream(text.split(" / ", -1))
                .map(AssessmentWords::oneValue)
                .collect(Collectors.joining(" / "));
    }

    private static String oneValue(String text) {
        return switch (text) {
            case "true" -> "yes";
            case "false" -> "no";
            default -> DAY.matcher(text).matches() ? day(text) : spaced(text);
        };
    }

    /** {@code central authority} for {@code centralAuthority}: the members of sets as the dictionary writes them. */
    private static String spaced(String text) {
        return WORD_OF_A_SET
                .matcher(text)
                .replaceAll(word -> word.group().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ENGLISH));
    }

    private static String day(String text) {
        try {
            return Words.day(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    /** An instrument's id as a title: {@code nz/extradition-act-1999} is "Extradition Act 1999 (NZ)", {@code uncac} is "UNCAC". */
    public static String instrument(String id) {
        int slash = id.indexOf('/');
        String area = slash < 0 ? "" : id.substring(0, slash);
        String name = id.substring(slash + 1);
        if (slash < 0 && name.indexOf('-') < 0) {
            return name.toUpperCase(Locale.ENGLISH);
        }
        String title = Arrays.stream(name.split("-"))
                .map(word -> SMALL_WORDS.contains(word) ? word : Words.sentence(word))
                .collect(Collectors.joining(" "));
        return area.isEmpty() ? title : title + " (" + area.toUpperCase(Locale.ENGLISH) + ")";
    }
}

package org.comity.server.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.assessment.FactName;
import org.comity.assessment.FactType;
import org.comity.assessment.OpenQuestion;

/**
 * An open question with the form field that its kind of answer needs.
 *
 * @param question the question
 * @param decides the provisions that wait for the answer
 */
public record Ask(OpenQuestion question, List<String> decides) {

    private static final Pattern EMPTY_LIST = Pattern.compile(" ?\\(an empty list[^)]*\\)", Pattern.CASE_INSENSITIVE);

    /** What a person answers with. */
    public enum Input {
        /** Yes or no. */
        YES_NO,
        /** One of a few words. */
        CHOICE,
        /** One line. */
        LINE,
        /** Several values, one on each line. */
        LINES,
        /** A list of things is not known at all: that there are none can be said here, the things themselves come with a case file. */
        NONE
    }

    /** The question as the page asks it: how "none" is written stands at the field, not in the question. */
    public String text() {
        return EMPTY_LIST.matcher(question.question()).replaceAll("");
    }

    /** The field for this question. */
    public Input input() {
        return fact().map(name -> input(name.type())).orElse(Input.NONE);
    }

    private static Input input(FactType type) {
        return switch (type) {
            case YES_NO, FINDING, STATED -> Input.YES_NO;
            case ENUM -> Input.CHOICE;
            case TEXTS, STATES, ENUMS, PERSONS -> Input.LINES;
            case WHOLE, TEXT, DAY, STATE, MONEY -> Input.LINE;
            case PERIODS -> Input.NONE;
        };
    }

    private Optional<FactName> fact() {
        return FactWords.find(question.path());
    }

    /** The words to choose from. */
    public List<String> choices() {
        return fact().map(name -> (List<String>) new ArrayList<>(name.values())).orElse(List.of());
    }

    /** What the field expects. */
    public String hint() {
        return fact().map(Ask::hint).orElse("");
    }

    private static String hint(FactName name) {
        return switch (name.type()) {
            case DAY -> "Year-month-day, such as 2026-05-04.";
            case WHOLE ->
                "A whole number" + name.unit().map(unit -> " of " + unit.word()).orElse("") + ".";
            case STATE -> "The state's two-letter code, such as NZ.";
            case STATES -> "Two-letter codes, one on each line. Write none if it is known that there is none.";
            case TEXTS, PERSONS -> "One on each line. Write none if it is known that there is none.";
            case ENUMS ->
                "One on each line, of: " + String.join(", ", name.values())
                        + ". Write none if it is known that there is none.";
            case MONEY -> "Currency and amount, such as NZD 1200.00.";
            case TEXT, YES_NO, FINDING, STATED, ENUM, PERIODS -> "";
        };
    }

    /** The id of the answer's field, safe for an address: {@code answer-persons-1-risk-torture}. */
    public String field() {
        return field(question.path());
    }

    /** The id of the field that answers a question about a path. */
    static String field(String path) {
        return "answer-" + path.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
    }
}

package org.comity.assessment;

import java.util.Arrays;
import java.util.Optional;
import org.comity.assessment.condition.NameType;

/** The types of facts (docs/reference/facts.md). */
public enum FactType {
    YES_NO("yes-no", "true or false", NameType.Kind.YES_NO),
    /** Yes or no, also said in words: a recorded judgement that something is good enough, or is not. */
    FINDING("finding", "true or false (also good, sufficient, poor, insufficient)", NameType.Kind.YES_NO),
    /** Yes or no, or the text itself, which counts as yes. */
    STATED("stated", "true or false, or the text", NameType.Kind.YES_NO),
    WHOLE("whole", "a whole number", NameType.Kind.WHOLE),
    TEXT("text", "text", NameType.Kind.TEXT),
    TEXTS("texts", "a list of texts", NameType.Kind.TEXTS),
    DAY("day", "a day as 2014-11-20", NameType.Kind.TEXT),
    STATE("state", "a state as ISO 3166-1 alpha-2, such as NZ", NameType.Kind.TEXT),
    STATES("states", "a list of states as ISO 3166-1 alpha-2", NameType.Kind.TEXTS),
    ENUM("enum", "one of a set of words", NameType.Kind.TEXT),
    ENUMS("enums", "a list of words of a set", NameType.Kind.TEXTS),
    /** Ids of persons of the case. */
    PERSONS("persons", "a list of ids of persons", NameType.Kind.TEXTS),
    MONEY("money", "a currency and an amount, such as NZD 1200.00", NameType.Kind.TEXT),
    PERIODS("periods", "a list of {from, to, place, basis}", NameType.Kind.TEXTS);

    private final String word;
    private final String words;
    private final NameType.Kind inConditions;

    FactType(String word, String words, NameType.Kind inConditions) {
        this.word = word;
        this.words = words;
        this.inConditions = inConditions;
    }

    /** The word that the dictionary writes. */
    public String word() {
        return word;
    }

    /** What is expected, for an error message. */
    public String words() {
        return words;
    }

    NameType.Kind inConditions() {
        return inConditions;
    }

    /** Whether values are lists. */
    boolean isList() {
        return this == TEXTS || this == STATES || this == ENUMS || this == PERSONS || this == PERIODS;
    }

    static Optional<FactType> find(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }
}

package org.comity.assessment;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The groups of facts. Some stand once in a case, others are lists of elements with an id. */
public enum FactGroup {
    REQUEST("request", "request"),
    PERSON("person", "persons"),
    OFFENCE("offence", "offences"),
    ASSURANCE("assurance", "assurances"),
    SPECIALTY("specialty", "specialty"),
    PROPERTY("property", "properties"),
    ORDER("order", "orders"),
    STATE("state", "state"),
    TREATY("treaty", "treaty"),
    /** Other requests for the same person or thing. */
    RIVAL("rival", "rivals"),
    /** What earlier decisions amount to on the day assessed; filled from the history, never stated (assessment 7.12). */
    DECIDED("decided", "decided");

    private static final Map<String, FactGroup> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FactGroup::word, group -> group));
    private static final Map<String, FactGroup> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FactGroup::key, group -> group));

    private final String word;
    private final String key;

    FactGroup(String word, String key) {
        this.word = word;
        this.key = key;
    }

    /** The word in names of facts: {@code person}. */
    public String word() {
        return word;
    }

    /** The key in a case file: {@code persons}. */
    public String key() {
        return key;
    }

    /** Whether it is a list of elements with an id. */
    public boolean isList() {
        return this == PERSON
                || this == OFFENCE
                || this == ASSURANCE
                || this == PROPERTY
                || this == ORDER
                || this == RIVAL;
    }

    /** The group by the word that names its elements. */
    public static Optional<FactGroup> findByWord(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** The group that a case file writes under a key. */
    public static Optional<FactGroup> findByKey(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }
}

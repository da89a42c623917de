package org.comity.names;

import java.util.Arrays;
import java.util.Optional;

/** What a person holds of two entries, having looked at both (names 11.1). */
public enum Judgement {
    /** They are one party. */
    SAME("same"),
    /** They are two parties. */
    NOT_SAME("not-same"),
    /** Looked at, and it cannot be said. Neither joins nor parts anything. */
    UNSURE("unsure");

    private final String text;

    Judgement(String text) {
        this.text = text;
    }

    /** The word in files and options: {@code not-same}. */
    public String text() {
        return text;
    }

    /** The words in a sentence: {@code not the same}. */
    public String spoken() {
        return switch (this) {
            case SAME -> "the same";
            case NOT_SAME -> "not the same";
            case UNSURE -> "unsure";
        };
    }

    /** The judgement that a word stands for. */
    public static Optional<Judgement> find(String text) {
        return Arrays.stream(values())
                .filter(judgement -> judgement.text.equals(text))
                .findFirst();
    }
}

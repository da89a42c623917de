package org.comity.assessment;

import java.util.Collection;
import java.util.Comparator;

/** What the findings amount to, worst first (assessment 6). A proposal to a decider, never a decision. */
public enum Conclusion {
    /** No instrument lets the request be dealt with. */
    NO_LEGAL_BASIS("no legal basis"),
    /** A mandatory bar is met, or a requirement of substance fails. */
    BARRED("barred"),
    /** A mandatory bar or a requirement of substance is undetermined. */
    UNDETERMINED("undetermined"),
    /** A discretionary ground is met or undetermined. */
    REFUSAL_OPEN("refusal open"),
    /** Only form is missing. */
    INCOMPLETE("incomplete"),
    /** None of the rules assessed stands in the way. */
    NO_BAR_FOUND("no bar found");

    private final String words;

    Conclusion(String words) {
        this.words = words;
    }

    /** In words, for reading. */
    public String words() {
        return words;
    }

    /** What it means, in one sentence. */
    public String meaning() {
        return switch (this) {
            case NO_LEGAL_BASIS -> "No route is open on this day by which the request could be dealt with.";
            case BARRED -> "The law forbids it as the facts stand.";
            case UNDETERMINED -> "Something that may forbid it cannot be said yet, because facts are missing.";
            case REFUSAL_OPEN -> "Nothing forbids it; there is a ground on which it may be refused.";
            case INCOMPLETE ->
                "Only form is missing; the requesting state is asked to complete it before anything is refused.";
            case NO_BAR_FOUND -> "None of the rules assessed stands in the way.";
        };
    }

    /** The worse of two. */
    public Conclusion worse(Conclusion other) {
        return ordinal() <= other.ordinal() ? this : other;
    }

    /** The worst of several; {@link #NO_BAR_FOUND} of none. */
    public static Conclusion worst(Collection<Conclusion> several) {
        return several.stream().min(Comparator.naturalOrder()).orElse(NO_BAR_FOUND);
    }

    /** The best of several; {@link #NO_BAR_FOUND} of none. */
    public static Conclusion best(Collection<Conclusion> several) {
        return several.stream().max(Comparator.naturalOrder()).orElse(NO_BAR_FOUND);
    }
}

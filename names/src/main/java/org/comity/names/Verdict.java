package org.comity.names;

import java.util.Locale;

/** What a comparison suggests, in four bands (names 6). A suggestion to a person, never a decision. */
public enum Verdict {
    /** Several kinds of fact agree and none contradicts. Never reached by a name alone. */
    SAME,
    /** A person should look: the score is at or over 0.70. */
    LOOK,
    /** The names share a telling part, but not enough to be one party: perhaps a relative or a related company. */
    RELATED,
    /** Nothing here suggests one party. */
    UNLIKELY;

    /** The word as files write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}

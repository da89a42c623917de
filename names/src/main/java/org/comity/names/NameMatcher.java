package org.comity.names;

/** Compares two parties (names 1 to 6). Holds read-only tables only: one instance serves every thread. */
public final class NameMatcher {

    /** Whether the two may be one party. Symmetric: the order of the arguments changes nothing but the wording. */
    public Match match(Party left, Party right) {
        throw new UnsupportedOperationException("not built yet");
    }
}

package org.comity.assessment;

/** Lays the packs upon a case. Safe to share between threads. */
public final class Assessor {

    public Assessor(LawLibrary library) {}

    /** Assesses a case as at its day. */
    public Assessment assess(Facts facts) {
        throw new UnsupportedOperationException();
    }
}

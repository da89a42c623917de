package org.comity.assessment;

/** The answer as a lawyer reads it in a terminal. */
public final class AssessmentText {

    private AssessmentText() {}

    /** The whole answer; the same assessment always gives the same text. */
    public static String write(Assessment assessment) {
        throw new UnsupportedOperationException();
    }
}

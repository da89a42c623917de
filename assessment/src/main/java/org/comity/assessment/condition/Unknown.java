package org.comity.assessment.condition;

/**
 * A value that is not known, with the names it depends on.
 *
 * @param names a bit for each name of the condition, by its place among them
 */
record Unknown(long names) {

    /** How many names one condition can have. */
    static final int MOST_NAMES = Long.SIZE;

    /** The unknown that one name stands for. */
    static Unknown ofName(int index) {
        return new Unknown(1L << index);
    }

    /** What is unknown of two values; at least one of them is. */
    static Unknown ofEither(Object first, Object second) {
        if (first instanceof Unknown(long these)) {
            return second instanceof Unknown(long those) && those != these
                    ? new Unknown(these | those)
                    : (Unknown) first;
        }
        return (Unknown) second;
    }
}

package org.comity.names.compare;

/**
 * What of two names agrees, as the score needs it; the words for people are put together only when somebody asks (names 4.5,
 * 4.6).
 */
interface Agreed {

    /** How many lines of agreement there are. */
    int lines();

    /** Whether a line could point to somebody. */
    boolean isTelling(int line);

    /** By which route the sides of a line agree. */
    Route route(int line);

    /** Whether any part of either name is left over. */
    boolean isAnythingLeft();

    /** The information of the whole left name, in bits. */
    double leftBits();

    /** The information that agrees, in bits. */
    double agreedBits();

    /** The same with the words of both names, for people. */
    Alignment explained();

    /** Whether the son of one name bears the father's name of the other and the other way round (names 4.6). */
    default boolean isFatherForSon() {
        return false;
    }

    /** How many lines could point to somebody. */
    default int tellingLines() {
        int telling = 0;
        for (int line = 0; line < lines(); line++) {
            telling += isTelling(line) ? 1 : 0;
        }
        return telling;
    }
}

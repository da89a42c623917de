package org.comity.ledger;

/** Foreign text as a message may show it: one line, no control characters, not too long. */
final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    static String text(String foreign) {
        String line = foreign.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}

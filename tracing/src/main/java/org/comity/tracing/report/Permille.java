package org.comity.tracing.report;

/** Scores in thousandths, as text. */
final class Permille {

    private Permille() {}

    /** {@code 0.950} for 950. */
    static String text(int permille) {
        return permille / 1000 + "." + String.format("%03d", permille % 1000);
    }
}

package org.comity.tracing.picture;

/** Shortens a text to the room that there is for it. */
public final class Fitting {

    private static final int FIRST_WIDE = 0x1100;

    private Fitting() {}

    /** How many narrow letters a text takes the room of; letters of East Asian scripts count double. */
    public static int width(String text) {
        return text.codePoints().map(c -> c >= FIRST_WIDE ? 2 : 1).sum();
    }

    /**
     * The text, its end replaced by an ellipsis where it is too long.
     *
     * @param most how many narrow letters fit
     */
    static String fit(String text, int most) {
        StringBuilder fitted = new StringBuilder();
        int used = 0;
        for (int c : text.codePoints().toArray()) {
            int width = c >= FIRST_WIDE ? 2 : 1;
            if (used + width > most) {
                fitted.setLength(fitted.offsetByCodePoints(fitted.length(), -1));
                return fitted.append('…').toString();
            }
            fitted.appendCodePoint(c);
            used += width;
        }
        return fitted.toString();
    }
}

package org.comity.tracing.picture;

import java.util.List;

/** A colour and a pattern for each claim: told apart in colour, in grey and on paper. After the last they begin again. */
final class ClaimPatterns {

    private static final List<String> COLOURS =
            List.of("#1d5c96", "#b3541e", "#2f7d4f", "#7a3e8e", "#8c6d1f", "#4a4f57");
    private static final List<Integer> ANGLES = List.of(0, 45, 135, 90, 20, 160);

    private final String prefix;

    /** Patterns of one drawing; the prefix makes their ids unique in a page. */
    ClaimPatterns(String prefix) {
        this.prefix = prefix;
    }

    static String colour(int claim) {
        return COLOURS.get(claim % COLOURS.size());
    }

    /** What a shape is filled with that shows a claim. */
    String fill(int claim) {
        return "url(#" + prefix + "-" + claim + ")";
    }

    /**
     * Defines the patterns: each claim's colour, with lines of a direction of its own.
     *
     * @param firstOpacity how dense the first claim's colour is, which has no lines
     */
    void define(Svg svg, int claims, String firstOpacity) {
        svg.open("defs");
        for (int claim = 0; claim < claims; claim++) {
            String colour = colour(claim);
            svg.open(
                    "pattern",
                    "id",
                    prefix + "-" + claim,
                    "width",
                    "7",
                    "height",
                    "7",
                    "patternUnits",
                    "userSpaceOnUse",
                    "patternTransform",
                    "rotate(" + ANGLES.get(claim % ANGLES.size()) + ")");
            String opacity = claim == 0 ? firstOpacity : "0.3";
            svg.empty("rect", "width", "7", "height", "7", "fill", colour, "fill-opacity", opacity);
            if (claim > 0) {
                svg.empty("rect", "width", "2.5", "height", "7", "fill", colour);
            }
            svg.close("pattern");
        }
        svg.close("defs");
    }
}

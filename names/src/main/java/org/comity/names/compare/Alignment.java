package org.comity.names.compare;

import java.util.List;
import org.comity.names.parts.Part;

/**
 * What of two names agrees and what is left over (names 4.5, 4.6).
 *
 * @param pairs the agreeing parts, in the order of the left name
 * @param leftOnly parts that only the left name has
 * @param rightOnly parts that only the right name has
 * @param leftBits the information of the whole left name
 * @param rightBits that of the right
 * @param leftOverBits the information left over on the left
 * @param rightOverBits the same on the right
 */
public record Alignment(
        List<Pairing> pairs,
        List<Part> leftOnly,
        List<Part> rightOnly,
        double leftBits,
        double rightBits,
        double leftOverBits,
        double rightOverBits) {

    Alignment mirrored() {
        return new Alignment(
                pairs.stream().map(Pairing::mirrored).toList(),
                rightOnly,
                leftOnly,
                rightBits,
                leftBits,
                rightOverBits,
                leftOverBits);
    }
}

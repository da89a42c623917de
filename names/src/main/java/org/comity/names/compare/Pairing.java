package org.comity.names.compare;

/**
 * One line of an alignment: what agrees with what.
 *
 * @param left as written on the left, several words parted by blanks
 * @param right as written on the right
 * @param likeness 0 to 1
 * @param route how they agree
 * @param detail more about the route, for people; may be empty
 * @param bits the information of the rarer-looking side's common measure: the smaller of the two
 * @param telling whether it could point to somebody (no initial, no generic word)
 * @param sameBones whether the consonants are the same, class by class
 */
public record Pairing(
        String left,
        String right,
        double likeness,
        Route route,
        String detail,
        double bits,
        boolean telling,
        boolean sameBones) {

    Pairing mirrored() {
        return new Pairing(right, left, likeness, route, detail, bits, telling, sameBones);
    }

    /** The information that counts: all of it when alike, none from half-likeness down. */
    double agreedBits() {
        return bits * strength(likeness);
    }

    static double strength(double likeness) {
        return Math.max(0, (likeness - 0.5) / 0.5);
    }
}

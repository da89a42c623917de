package org.comity.ledger;

import org.comity.terms.BadInput;
import org.comity.terms.Place;

/** Adds minor units; a sum that cannot be kept exactly is an input nobody can have meant. */
final class ExactSum {

    private ExactSum() {}

    static long add(long sum, long amount, Place place) {
        try {
            return Math.addExact(sum, amount);
        } catch (ArithmeticException e) {
            throw BadInput.at(
                    place, "the amounts up to here add up to more than can be kept exactly", "", "check the amounts");
        }
    }
}

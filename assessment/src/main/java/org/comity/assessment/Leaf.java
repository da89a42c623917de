package org.comity.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.terms.Place;

/**
 * One value said of a fact, with how far it is established and by what.
 *
 * @param value the value; empty when the leaf says that it is not known
 * @param status how far it is established; {@link FactStatus#UNKNOWN} exactly when there is no value
 * @param origin who says so and on what
 * @param place where it stands in the case file
 */
public record Leaf(Optional<FactValue> value, FactStatus status, Origin origin, Place place) {

    /**
     * Where a value comes from.
     *
     * @param source the document or person that says so
     * @param asOf the day of which it speaks
     * @param by the court or decider that found it
     * @param standard the standard to which it was found or shown
     * @param evidence the pieces of evidence, as the case names them
     * @param note anything else a reader should know
     */
    public record Origin(
            Optional<String> source,
            Optional<LocalDate> asOf,
            Optional<String> by,
            Optional<String> standard,
            List<String> evidence,
            Optional<String> note) {

        /** Nothing said about where it comes from. */
        public static final Origin NONE = new Origin(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());

        public Origin {
            evidence = List.copyOf(evidence);
        }
    }

    public Leaf {
        if (value.isEmpty() != (status == FactStatus.UNKNOWN)) {
            throw new IllegalArgumentException("a leaf has a value exactly when its status is not unknown");
        }
    }

    /** A leaf that says the value is not known. */
    public static Leaf unknown(Origin origin, Place place) {
        return new Leaf(Optional.empty(), FactStatus.UNKNOWN, origin, place);
    }
}

package org.comity.assessment;

import java.util.List;
import java.util.Locale;

/**
 * A route by which an instrument lets the request be dealt with.
 *
 * @param instrument the pack
 * @param cite the provision
 * @param route {@code bilateral}, {@code multilateral}, {@code statute}, {@code order}, {@code ad-hoc}, {@code backed-warrant} or {@code reciprocity}
 * @param status whether it is open on the day assessed
 * @param because why, in plain words
 * @param missing what must be known first; empty unless undetermined
 */
public record LegalBasis(
        String instrument, String cite, String route, Status status, List<String> because, List<MissingFact> missing) {

    /** Whether a route is open. */
    public enum Status {
        AVAILABLE,
        NOT_AVAILABLE,
        UNDETERMINED;

        /** The word as answers write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public LegalBasis {
        because = List.copyOf(because);
        missing = List.copyOf(missing);
    }
}

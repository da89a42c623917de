package org.comity.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What one assurance is worth in this case (assessment 4.6): the three steps of Minister of Justice v Kim [2021] NZSC 57, the
 * eleven factors of Othman v United Kingdom (2012), and what it does to each bar that names its type.
 *
 * @param id the assurance
 * @param type what it promises
 * @param givenBy who gave it
 * @param receivedAt when it was received
 * @param steps risk without it, quality, reliability
 * @param factors the eleven factors
 * @param bars the bars that an assurance of its type can cure
 */
public record AssuranceSheet(
        String id,
        Optional<String> type,
        Optional<String> givenBy,
        Optional<LocalDate> receivedAt,
        List<Step> steps,
        List<Factor> factors,
        List<Bar> bars) {

    /**
     * One of the three steps.
     *
     * @param finding {@code yes}, {@code no} or {@code not recorded}
     * @param status how far it is established, when recorded
     * @param by who found it
     * @param asOf on which day
     */
    public record Step(
            String step,
            String label,
            String finding,
            Optional<String> status,
            Optional<String> by,
            Optional<LocalDate> asOf) {}

    /** One of the eleven factors, and whether it speaks for relying on the assurance, against it, or is not recorded. */
    public record Factor(String factor, String label, Speaks speaks) {}

    /** Which way a factor points. */
    public enum Speaks {
        FOR,
        AGAINST,
        NOT_RECORDED;

        /** The word as answers write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A bar that names the assurance's type.
     *
     * @param effect what the assurance does to it
     * @param why in plain words; empty where it was not weighed
     */
    public record Bar(String rule, String cite, Subject subject, Effect effect, String why) {}

    /** What an assurance does to a bar. */
    public enum Effect {
        CURES,
        MAY_CURE,
        DOES_NOT_CURE,
        /** The bar is not met anyway. */
        NOT_NEEDED;

        /** The word as answers write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public AssuranceSheet {
        steps = List.copyOf(steps);
        factors = List.copyOf(factors);
        bars = List.copyOf(bars);
    }
}

package org.comity.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.assessment.condition.Condition;
import org.comity.terms.Place;

/**
 * One rule of a pack (docs/reference/law-packs.md, "Rules").
 *
 * @param id the full id: {@code nz.extradition-act-1999.30-2-b}
 * @param provision the id inside the pack: {@code 30-2-b}
 * @param cite as lawyers write it: {@code s 30(2)(b)}
 * @param kind what kind of rule
 * @param about what there is one finding for each of; empty: the request
 * @param deciders who judges, each with standard and burden
 * @param validity when it is in force and on what day it is judged
 * @param logic when it applies, when it is met, what cures it
 * @param words what answers say
 * @param seen whether the provision was read in an official text
 * @param place where it stands
 */
public record Rule(
        String id,
        String provision,
        String cite,
        RuleClass kind,
        Optional<FactGroup> about,
        List<Deciding> deciders,
        Validity validity,
        Logic logic,
        Words words,
        Certainty seen,
        Place place) {

    /**
     * Who judges, and how.
     *
     * @param cite the provision by which this decider acts, where that is another one
     * @param when the further condition under which this decider judges; empty: always
     */
    public record Deciding(
            String decider, String standard, String burden, Optional<String> cite, Optional<Condition> when) {

        @Override
        public String toString() {
            return decider + " " + standard + " " + burden + " " + cite + " "
                    + when.map(Condition::source).orElse("");
        }
    }

    /**
     * When a version is in force.
     *
     * @param since first day; empty: always was
     * @param until last day; empty: still is
     * @param judgedOn {@code assessment}, {@code receivedAt} or the name of a day
     */
    public record Validity(Optional<LocalDate> since, Optional<LocalDate> until, String judgedOn) {

        /** Whether the version is in force on a day. */
        public boolean covers(LocalDate day) {
            return since.map(first -> !day.isBefore(first)).orElse(true)
                    && until.map(last -> !day.isAfter(last)).orElse(true);
        }

        boolean hasVersions() {
            return since.isPresent() || until.isPresent();
        }
    }

    /**
     * What is evaluated.
     *
     * @param when does the rule apply? Empty: always
     * @param condition is it met? Empty for rules without one
     * @param cures the assurances that cure it, alternatives
     * @param alleged the facts of which an allegation suffices
     * @param clock the time limit it sets
     */
    public record Logic(
            Optional<Condition> when,
            Optional<Condition> condition,
            List<Cure> cures,
            Set<String> alleged,
            Optional<ClockTerms> clock) {}

    /** One way to cure a bar: assurances of all these types, each fulfilling the further condition. */
    public record Cure(List<String> types, Optional<Condition> when) {}

    /** A time limit: from the day of a fact, for the first length that applies. */
    public record ClockTerms(String from, List<Length> lengths) {}

    /** A length of time: a number or the name of a whole number, in days or months, when a condition holds. */
    public record Length(Optional<Long> number, Optional<String> fact, boolean months, Optional<Condition> when) {}

    /**
     * What answers say.
     *
     * @param summary the rule in our own words
     * @param what what must be done, for deadlines and duties
     * @param messages by outcome: {@code met}, {@code notMet}, {@code undetermined}, {@code cured}
     * @param questions by name of the fact
     * @param note for the reviewer
     */
    public record Words(
            String summary,
            Optional<String> what,
            Map<String, String> messages,
            Map<String, String> questions,
            Optional<String> note) {}

    public Rule {
        deciders = List.copyOf(deciders);
    }

    /** The provision without the word that tells several rules of it apart: {@code 24-2-d} of {@code 24-2-d--convicted}. */
    public String provisionAlone() {
        return provision.split("--", 2)[0];
    }
}

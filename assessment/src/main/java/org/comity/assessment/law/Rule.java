package org.comity.assessment.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.assessment.FactGroup;
import org.comity.assessment.RuleClass;
import org.comity.assessment.Side;
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
 * @param standing where it stands among the rules of other instruments
 * @param seen whether the provision was read in an official text
 * @param place where it stands in the files
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
        Standing standing,
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

        /** Whether it holds for a part of time only. */
        public boolean hasVersions() {
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

    /**
     * A time limit: from the day of a fact, or over the days of periods, for the first length that applies.
     *
     * @param from the day from which it runs; empty: from the first day of the periods
     * @param over periods whose days alone are counted
     * @param lengths the lengths
     * @param counting how days are counted
     */
    public record ClockTerms(Optional<String> from, Optional<Over> over, List<Length> lengths, Counting counting) {}

    /** The periods whose days are counted, by name, and the words that their {@code place} or {@code basis} must have. */
    public record Over(String periods, Map<String, String> where) {}

    /**
     * How the days of a time limit are counted (assessment 7.6 to 7.9).
     *
     * @param calendar the calendar of public holidays: {@code NZ}
     * @param rolls whether a last day that is no working day becomes the next one
     * @param notBefore whether the thing must not be done before the end, rather than by it
     * @param extendable by whom, how often and under what the limit can be extended; empty: it cannot
     */
    public record Counting(Optional<String> calendar, boolean rolls, boolean notBefore, Optional<String> extendable) {}

    /** The unit of a length of time. */
    public enum Unit {
        DAYS,
        WORKING_DAYS,
        MONTHS
    }

    /** A length of time: a number or the name of a whole number, in a unit, when a condition holds. */
    public record Length(Optional<Long> number, Optional<String> fact, Unit unit, Optional<Condition> when) {}

    /**
     * Where a rule stands among the rules of other instruments.
     *
     * @param ground the matter it is about, a word of {@link Ground}
     * @param side whose law it is in a request
     * @param effect what a precedence rule does to other findings
     * @param interprets instruments that say how the provision is to be understood
     * @param compares the factors by which a duty lays competing requests side by side
     */
    public record Standing(
            Optional<String> ground,
            Side side,
            Optional<Effect> effect,
            List<Interpretation> interprets,
            List<Comparison> compares) {}

    /**
     * A factor by which competing requests are compared.
     *
     * @param cite its provision
     * @param what the factor in words
     * @param own the facts that say it of this request
     * @param rival the facts that say it of another
     */
    public record Comparison(String cite, String what, List<String> own, List<String> rival) {}

    /** An instrument that says how a provision is to be understood: agreed minutes, an explanatory note. */
    public record Interpretation(String title, Optional<String> cite, Certainty seen, Optional<String> link) {}

    /**
     * What answers say.
     *
     * @param summary the rule in our own words
     * @param what what must be done, for deadlines and duties
     * @param messages by outcome: {@code met}, {@code notMet}, {@code undetermined}, {@code cured}
     * @param questions by name of the fact
     * @param note for the reviewer
     * @param never outcomes that cannot come, each with its reason, so that no case need show them
     * @param english the pack's own words, where these are those of another language
     */
    public record Words(
            String summary,
            Optional<String> what,
            Map<String, String> messages,
            Map<String, String> questions,
            Optional<String> note,
            Map<String, String> never,
            Optional<Words> english) {}

    public Rule {
        deciders = List.copyOf(deciders);
    }

    /** The provision without the word that tells several rules of it apart: {@code 24-2-d} of {@code 24-2-d--convicted}. */
    public String provisionAlone() {
        return provision.split("--", 2)[0];
    }

    /** The same rule in other words. */
    Rule saying(Words other) {
        return new Rule(id, provision, cite, kind, about, deciders, validity, logic, other, standing, seen, place);
    }
}

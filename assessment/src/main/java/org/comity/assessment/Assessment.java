package org.comity.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The answer to a case: what binds, what bars or may bar it, what is missing, what runs out when (contract, section 2).
 *
 * @param caseId the case
 * @param asAt the day on which the law and the facts are taken
 * @param legalBasis the routes, in pack order
 * @param findings what each rule says, worst first
 * @param conclusions what they amount to, by decider, person and offence
 * @param conclusion what they amount to together
 * @param openQuestions what to ask, the most decisive first
 * @param clocks the time limits
 * @param duties what must be done
 * @param packs the packs used
 * @param history earlier decisions, oldest first, as they stand on the day
 * @param outlook what would settle or change the answer, where that was asked for
 * @param weighings assurances and competing requests laid out
 */
public record Assessment(
        String caseId,
        LocalDate asAt,
        List<LegalBasis> legalBasis,
        List<Finding> findings,
        List<DeciderConclusion> conclusions,
        Conclusion conclusion,
        List<OpenQuestion> openQuestions,
        List<Clock> clocks,
        List<Duty> duties,
        List<PackUse> packs,
        List<PriorDecision> history,
        Optional<Outlook> outlook,
        Weighings weighings) {

    public Assessment {
        legalBasis = List.copyOf(legalBasis);
        findings = List.copyOf(findings);
        conclusions = List.copyOf(conclusions);
        openQuestions = List.copyOf(openQuestions);
        clocks = List.copyOf(clocks);
        duties = List.copyOf(duties);
        packs = List.copyOf(packs);
        history = List.copyOf(history);
    }

    /**
     * What is laid out for whoever decides, without a conclusion drawn from it.
     *
     * @param assurances each assurance by the three steps and the eleven factors
     * @param competing competing requests by the factors of the rules that speak of them
     */
    public record Weighings(List<AssuranceSheet> assurances, List<CompetingRequests> competing) {

        /** Nothing to lay out. */
        public static final Weighings NONE = new Weighings(List.of(), List.of());

        public Weighings {
            assurances = List.copyOf(assurances);
            competing = List.copyOf(competing);
        }
    }

    /** An answer of which nobody asked what would settle or change it, with nothing laid out. */
    public Assessment(
            String caseId,
            LocalDate asAt,
            List<LegalBasis> legalBasis,
            List<Finding> findings,
            List<DeciderConclusion> conclusions,
            Conclusion conclusion,
            List<OpenQuestion> openQuestions,
            List<Clock> clocks,
            List<Duty> duties,
            List<PackUse> packs,
            List<PriorDecision> history) {
        this(
                caseId,
                asAt,
                legalBasis,
                findings,
                conclusions,
                conclusion,
                openQuestions,
                clocks,
                duties,
                packs,
                history,
                Optional.empty(),
                Weighings.NONE);
    }

    /** This answer, with what would settle or change it, and its questions in the order of what they decide. */
    public Assessment with(Outlook found, List<OpenQuestion> ranked) {
        return new Assessment(
                caseId,
                asAt,
                legalBasis,
                findings,
                conclusions,
                conclusion,
                ranked,
                clocks,
                duties,
                packs,
                history,
                Optional.of(found),
                weighings);
    }
}

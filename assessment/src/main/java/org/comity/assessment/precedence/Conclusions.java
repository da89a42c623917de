package org.comity.assessment.precedence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.assessment.Conclusion;
import org.comity.assessment.DeciderConclusion;
import org.comity.assessment.FactGroup;
import org.comity.assessment.FactValue;
import org.comity.assessment.Facts;
import org.comity.assessment.Finding;
import org.comity.assessment.LegalBasis;
import org.comity.assessment.Side;
import org.comity.assessment.law.RuleReader;

/** What findings amount to (assessment 5.3 and 6). */
public final class Conclusions {

    private final Facts facts;
    private final List<Finding> findings;
    private final Conclusion basis;
    private final Function<Finding, Conclusion> reading;

    /** The conclusions from findings and the routes found. */
    public Conclusions(Facts facts, List<Finding> findings, List<LegalBasis> routes) {
        this(facts, findings, ofBasis(routes), Finding::conclusion);
    }

    /**
     * What findings amount to when they are read in a way of one's own.
     *
     * @param basis what the legal basis amounts to
     * @param reading what a finding amounts to by itself
     */
    public Conclusions(Facts facts, List<Finding> findings, Conclusion basis, Function<Finding, Conclusion> reading) {
        this.facts = facts;
        this.findings = findings;
        this.basis = basis;
        this.reading = reading;
    }

    /** What the routes alone conclude. */
    public static Conclusion ofBasis(List<LegalBasis> routes) {
        Set<LegalBasis.Status> statuses =
                routes.stream().map(LegalBasis::status).collect(Collectors.toSet());
        if (statuses.contains(LegalBasis.Status.AVAILABLE)) {
            return Conclusion.NO_BAR_FOUND;
        }
        return statuses.equals(Set.of(LegalBasis.Status.NOT_AVAILABLE))
                ? Conclusion.NO_LEGAL_BASIS
                : Conclusion.UNDETERMINED;
    }

    /** By decider, person and offence. */
    public List<DeciderConclusion> list() {
        List<DeciderConclusion> rows = new ArrayList<>();
        for (Side side : List.of(Side.REQUESTED, Side.REQUESTING)) {
            rows.addAll(list(side));
        }
        return rows;
    }

    private List<DeciderConclusion> list(Side side) {
        List<DeciderConclusion> rows = new ArrayList<>();
        for (String decider : RuleReader.DECIDERS) {
            List<Finding> own = new ArrayList<>();
            for (Finding finding : findings) {
                if (finding.rule().side() == side
                        && finding.judged().decider().equals(decider)
                        && (finding.rule().kind().bars()
                                || finding.rule().kind().requires())) {
                    own.add(finding);
                }
            }
            if (!own.isEmpty()) {
                rows.addAll(rows(side, decider, own));
            }
        }
        return rows;
    }

    private List<DeciderConclusion> rows(Side side, String decider, List<Finding> own) {
        List<DeciderConclusion> rows = new ArrayList<>();
        for (Optional<String> person : ids(FactGroup.PERSON)) {
            for (Optional<String> offence : offences(person)) {
                Conclusion outcome = Conclusion.NO_BAR_FOUND;
                for (Finding finding : own) {
                    if (touches(finding.subject().person(), person)
                            && touches(finding.subject().offence(), offence)) {
                        outcome = outcome.worse(reading.apply(finding));
                    }
                }
                rows.add(new DeciderConclusion(decider, person, offence, outcome.worse(basis), side));
            }
        }
        return rows;
    }

    /** Whether a finding bears on a row. */
    public static boolean concerns(Finding finding, DeciderConclusion row) {
        return finding.rule().side() == row.side()
                && finding.judged().decider().equals(row.decider())
                && (finding.rule().kind().bars() || finding.rule().kind().requires())
                && touches(finding.subject().person(), row.person())
                && touches(finding.subject().offence(), row.offence());
    }

    private static boolean touches(Optional<String> subject, Optional<String> id) {
        return subject.isEmpty() || subject.equals(id);
    }

    private List<Optional<String>> ids(FactGroup group) {
        List<Optional<String>> ids = facts.listIds(group).orElse(List.of()).stream()
                .map(Optional::of)
                .toList();
        return ids.isEmpty() ? List.of(Optional.empty()) : ids;
    }

    /** The offences that concern a person. */
    private List<Optional<String>> offences(Optional<String> person) {
        List<Optional<String>> own = ids(FactGroup.OFFENCE).stream()
                .filter(offence -> concerns(offence, person))
                .toList();
        return own.isEmpty() ? List.of(Optional.empty()) : own;
    }

    private boolean concerns(Optional<String> offence, Optional<String> person) {
        return offence.isEmpty()
                || person.isEmpty()
                || !(facts.findEstablished("offences[" + offence.get() + "].persons")
                                .orElse(null)
                        instanceof FactValue.Several persons)
                || persons.values().contains(person.get());
    }

    /** Together: the worst over deciders and persons of the best over offences (assessment 6.4). */
    public Conclusion overall(List<DeciderConclusion> rows) {
        record Seat(Side side, String decider, Optional<String> person) {}
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new Seat(row.side(), row.decider(), row.person()),
                        Collectors.mapping(DeciderConclusion::outcome, Collectors.toList())))
                .values()
                .stream()
                .map(Conclusion::best)
                .reduce(basis, Conclusion::worse);
    }
}

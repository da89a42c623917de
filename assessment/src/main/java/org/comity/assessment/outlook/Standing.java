package org.comity.assessment.outlook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.comity.assessment.Assessment;
import org.comity.assessment.Conclusion;
import org.comity.assessment.DeciderConclusion;
import org.comity.assessment.Facts;
import org.comity.assessment.Finding;
import org.comity.assessment.LegalBasis;
import org.comity.assessment.MissingFact;
import org.comity.assessment.Outcome;
import org.comity.assessment.Side;
import org.comity.assessment.precedence.Conclusions;

/** Between which conclusions a case, or what one decider decides of it, still stands, and what must be answered to decide it (assessment 7a). */
final class Standing {

    private final Assessment assessment;
    private final Facts facts;
    private final Predicate<DeciderConclusion> scope;
    private final List<DeciderConclusion> bestRows;
    private final List<DeciderConclusion> worstRows;
    private final Conclusion bestBasis;
    private final Conclusion worstBasis;
    private final Conclusion best;
    private final Conclusion worst;

    /** How the whole case stands. */
    Standing(Trials.Trial trial) {
        this(trial, row -> true);
    }

    /**
     * How a part of a case stands.
     *
     * @param scope the rows that count: those of one decider
     */
    Standing(Trials.Trial trial, Predicate<DeciderConclusion> scope) {
        this.assessment = trial.assessment();
        this.scope = scope;
        this.facts = trial.facts();
        this.bestBasis = basis(true);
        this.worstBasis = basis(false);
        Conclusions hopeful =
                new Conclusions(trial.facts(), assessment.findings(), Conclusion.NO_BAR_FOUND, Standing::atBest);
        Conclusions fearful =
                new Conclusions(trial.facts(), assessment.findings(), Conclusion.NO_BAR_FOUND, Standing::atWorst);
        this.bestRows = hopeful.list().stream().filter(scope).toList();
        this.worstRows = fearful.list().stream().filter(scope).toList();
        this.best = hopeful.overall(bestRows).worse(bestBasis);
        this.worst = fearful.overall(worstRows).worse(worstBasis);
    }

    /** What it comes to if everything open comes out well. */
    Conclusion best() {
        return best;
    }

    /** What it comes to as things are. */
    Conclusion now() {
        Conclusions asIs = new Conclusions(facts, assessment.findings(), assessment.legalBasis());
        return asIs.overall(asIs.list().stream().filter(scope).toList());
    }

    /** Whether it stands whatever the open facts turn out to be (7a.3). */
    boolean isSettled() {
        return best == worst;
    }

    /** Whether it is barred, or has no legal basis, whatever the open facts turn out to be. */
    boolean isLost() {
        return best.ordinal() <= Conclusion.BARRED.ordinal();
    }

    private Conclusion basis(boolean well) {
        List<LegalBasis> routes = assessment.legalBasis();
        Conclusion now = Conclusions.ofBasis(routes);
        boolean open = routes.stream().anyMatch(route -> route.status() == LegalBasis.Status.UNDETERMINED);
        if (now != Conclusion.UNDETERMINED || !open) {
            return now;
        }
        return well ? Conclusion.NO_BAR_FOUND : Conclusion.NO_LEGAL_BASIS;
    }

    /** Whether a finding counts and may still come out either way. */
    static boolean isOpen(Finding finding) {
        return finding.conclusion() != Conclusion.NO_BAR_FOUND
                && !finding.waitsFor().isEmpty();
    }

    private static Conclusion atBest(Finding finding) {
        return isOpen(finding) ? Conclusion.NO_BAR_FOUND : finding.conclusion();
    }

    private static Conclusion atWorst(Finding finding) {
        return isOpen(finding)
                ? finding.rule().kind().conclusionOf(finding.rule().kind().requires() ? Outcome.NOT_MET : Outcome.MET)
                : finding.conclusion();
    }

    /** Sets of facts of each of which one must be answered before the conclusion is settled at a level or better. */
    List<Set<String>> needsToReach(Conclusion level) {
        List<Set<String>> needs = new ArrayList<>();
        if (isWorse(worstBasis, level)) {
            needs.add(openRoutes());
        }
        seats().values().forEach(seat -> {
            if (seat.stream().allMatch(row -> isWorse(worstRows.get(row).outcome(), level))) {
                List<Integer> hopeful = seat.stream()
                        .filter(row -> !isWorse(bestRows.get(row).outcome(), level))
                        .toList();
                needs.addAll(needsOf(hopeful, level));
            }
        });
        return needs;
    }

    /** With one offence left, each of its open findings must be decided; with several, one of them on any. */
    private List<Set<String>> needsOf(List<Integer> offences, Conclusion level) {
        if (offences.size() == 1) {
            return openOn(worstRows.get(offences.getFirst()), level);
        }
        Set<String> any = new LinkedHashSet<>();
        offences.forEach(row -> any.addAll(openOn(worstRows.get(row), level).getFirst()));
        return List.of(any);
    }

    /** Everything that an open finding or route waits for. */
    Set<String> open() {
        Set<String> open = openRoutes();
        assessment.findings().stream()
                .filter(finding ->
                        isOpen(finding) && worstRows.stream().anyMatch(row -> Conclusions.concerns(finding, row)))
                .forEach(finding -> open.addAll(paths(finding.waitsFor())));
        return open;
    }

    /** The facts of which one must be answered before the request is lost. */
    Set<String> needsToLose() {
        Set<String> needs = new LinkedHashSet<>();
        if (bestBasis != worstBasis) {
            needs.addAll(openRoutes());
        }
        seats().values()
                .forEach(seat -> seat.stream()
                        .filter(row ->
                                isWorse(Conclusion.BARRED, bestRows.get(row).outcome()))
                        .findFirst()
                        .ifPresent(row -> openOn(worstRows.get(row), Conclusion.UNDETERMINED)
                                .forEach(needs::addAll)));
        return needs;
    }

    /** What each finding waits for that is open on a row and could make it worse than a level. */
    private List<Set<String>> openOn(DeciderConclusion row, Conclusion level) {
        List<Set<String>> open = new ArrayList<>();
        for (Finding finding : assessment.findings()) {
            if (isOpen(finding) && isWorse(atWorst(finding), level) && Conclusions.concerns(finding, row)) {
                open.add(paths(finding.waitsFor()));
            }
        }
        return open;
    }

    private Set<String> openRoutes() {
        Set<String> open = new LinkedHashSet<>();
        assessment.legalBasis().stream()
                .filter(route -> route.status() == LegalBasis.Status.UNDETERMINED)
                .forEach(route -> open.addAll(paths(route.missing())));
        return open;
    }

    private static Set<String> paths(List<MissingFact> missing) {
        Set<String> paths = new LinkedHashSet<>();
        missing.forEach(fact -> paths.add(fact.path()));
        return paths;
    }

    private static boolean isWorse(Conclusion one, Conclusion other) {
        return one.ordinal() < other.ordinal();
    }

    /** The rows of each decider for each person, by their place among the rows. */
    private Map<Seat, List<Integer>> seats() {
        Map<Seat, List<Integer>> seats = new LinkedHashMap<>();
        for (int row = 0; row < worstRows.size(); row++) {
            DeciderConclusion here = worstRows.get(row);
            seats.computeIfAbsent(new Seat(here.side(), here.decider(), here.person()), first -> new ArrayList<>())
                    .add(row);
        }
        return seats;
    }

    private record Seat(Side side, String decider, Optional<String> person) {}
}

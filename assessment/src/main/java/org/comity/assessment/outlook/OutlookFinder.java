package org.comity.assessment.outlook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.comity.assessment.Assessment;
import org.comity.assessment.Conclusion;
import org.comity.assessment.DeciderConclusion;
import org.comity.assessment.FactValue;
import org.comity.assessment.Facts;
import org.comity.assessment.Finding;
import org.comity.assessment.OpenQuestion;
import org.comity.assessment.Outlook;
import org.comity.assessment.Outlook.Settlement;
import org.comity.assessment.Outlook.Supposition;
import org.comity.assessment.Side;
import org.comity.assessment.law.LawPack;

/** Works out what would settle an answer and what would change it, by assessing the case again and again (assessment 7a and 7b). */
public final class OutlookFinder {

    /** A case has a few hundred; a search that needs more is broken off and says so. */
    private static final int MOST_TRIALS = 5_000;

    private final Facts facts;
    private final Assessment now;
    private final Trials trials;
    private final Suppositions suppositions;
    private final Collection<LawPack> packs;

    /**
     * A finder for one answer.
     *
     * @param packs the packs that it used
     */
    public OutlookFinder(Facts facts, Assessment now, Function<Facts, Assessment> assess, Collection<LawPack> packs) {
        this.facts = facts;
        this.now = now;
        this.packs = packs;
        this.trials = new Trials(facts, assess, MOST_TRIALS);
        this.suppositions = new Suppositions(packs);
    }

    /** The answer with its outlook, and its questions in the order of what they decide. */
    public Assessment find() {
        Trials.Trial present = new Trials.Trial(facts, now);
        Standing standing = new Standing(present);
        Settling settling = settling(row -> true);
        Optional<Settlement> well = standing.isSettled() ? Optional.empty() : settling.well();
        List<Settlement> settledBy = settledBy(standing, well, settling);
        List<Outlook.OfDecider> deciders = deciders(present);
        List<OpenQuestion> ranked = ranked(settling, present, standing, well);
        List<Outlook.Turning> turnings = new Turnings(facts, now, trials, suppositions, packs).list();
        return now.with(
                new Outlook(standing.isSettled(), settledBy, deciders, measures(), turnings, !trials.isBrokenOff()),
                ranked);
    }

    private Settling settling(Predicate<DeciderConclusion> scope) {
        return new Settling(trials, suppositions, now.openQuestions().size(), scope);
    }

    private static List<Settlement> settledBy(Standing standing, Optional<Settlement> well, Settling settling) {
        if (standing.isSettled()) {
            return List.of();
        }
        List<Settlement> settledBy = new ArrayList<>();
        well.ifPresent(settledBy::add);
        settling.badly().ifPresent(settledBy::add);
        return settledBy;
    }

    /** The same for each decider alone, whatever the others come to (7a.7). */
    private List<Outlook.OfDecider> deciders(Trials.Trial present) {
        record Seat(Side side, String decider) {}
        Set<Seat> seats = new LinkedHashSet<>();
        now.conclusions().forEach(row -> seats.add(new Seat(row.side(), row.decider())));
        List<Outlook.OfDecider> deciders = new ArrayList<>();
        for (Seat seat : seats) {
            Predicate<DeciderConclusion> own =
                    row -> row.side() == seat.side() && row.decider().equals(seat.decider());
            Standing standing = new Standing(present, own);
            Settling settling = settling(own);
            Optional<Settlement> well = standing.isSettled() ? Optional.empty() : settling.well();
            deciders.add(new Outlook.OfDecider(
                    seat.side(),
                    seat.decider(),
                    standing.now(),
                    standing.isSettled(),
                    settledBy(standing, well, settling)));
        }
        return deciders;
    }

    /** The same case, asking for one measure only: what may not be given does not hide what may (6.5). */
    private List<Outlook.OfMeasure> measures() {
        List<String> asked = facts.findEstablished("request.measures").orElse(null) instanceof FactValue.Several several
                ? several.values()
                : List.of();
        List<Outlook.OfMeasure> measures = new ArrayList<>();
        for (String measure : asked.size() < 2 ? List.<String>of() : asked) {
            LinkedHashMap<String, String> alone = new LinkedHashMap<>(Map.of("request.measures", "[" + measure + "]"));
            trials.with(alone)
                    .map(Trials.Trial::assessment)
                    .ifPresent(one -> measures.add(new Outlook.OfMeasure(
                            measure,
                            one.conclusion(),
                            one.findings().stream()
                                    .filter(finding -> finding.conclusion() != Conclusion.NO_BAR_FOUND
                                            && finding.conclusion() == one.conclusion())
                                    .map(Finding::ruleId)
                                    .distinct()
                                    .toList())));
        }
        return measures;
    }

    private List<OpenQuestion> ranked(
            Settling settling, Trials.Trial present, Standing standing, Optional<Settlement> well) {
        Set<String> clearing = new LinkedHashSet<>();
        well.ifPresent(found -> found.answers().stream().map(Supposition::path).forEach(clearing::add));
        List<OpenQuestion> weighed = new ArrayList<>();
        for (OpenQuestion question : now.openQuestions()) {
            weighed.add(question.weighing(new OpenQuestion.Weight(
                    0,
                    !standing.isSettled() && settling.losesAlone(question.path(), present),
                    clearing.contains(question.path()),
                    decidesAtLeast(question.path(), settling, present))));
        }
        weighed.sort(Comparator.comparing((OpenQuestion one) -> !weight(one).couldBar())
                .thenComparing(one -> !weight(one).couldClear())
                .thenComparing(one -> -weight(one).decidesAtLeast()));
        List<OpenQuestion> ranked = new ArrayList<>();
        for (OpenQuestion one : weighed) {
            OpenQuestion.Weight found = weight(one);
            ranked.add(one.weighing(new OpenQuestion.Weight(
                    ranked.size() + 1, found.couldBar(), found.couldClear(), found.decidesAtLeast())));
        }
        return ranked;
    }

    private static OpenQuestion.Weight weight(OpenQuestion question) {
        return question.weight().orElseThrow();
    }

    /** How many open findings are decided, or gone, whatever the answer (7a.5). */
    private int decidesAtLeast(String path, Settling settling, Trials.Trial present) {
        Set<List<String>> before = open(now);
        int least = before.size();
        boolean answered = false;
        for (String value : settling.answers(path, present)) {
            Map<String, String> values = Map.of(path, value);
            Optional<Trials.Trial> trial = trials.with(new LinkedHashMap<>(values));
            if (trial.isPresent()) {
                Set<List<String>> left = new LinkedHashSet<>(before);
                left.retainAll(open(trial.get().assessment()));
                least = Math.min(least, before.size() - left.size());
                answered = true;
            }
        }
        return answered ? least : 0;
    }

    private static Set<List<String>> open(Assessment assessment) {
        Set<List<String>> open = new LinkedHashSet<>();
        assessment.findings().stream()
                .filter(Standing::isOpen)
                .forEach(finding -> open.add(List.of(
                        finding.ruleId(),
                        finding.judged().decider(),
                        finding.subject().words())));
        return open;
    }
}

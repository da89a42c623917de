package org.comity.assessment.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.assessment.Assessment;
import org.comity.assessment.Clock;
import org.comity.assessment.CompetingRequests;
import org.comity.assessment.DeciderConclusion;
import org.comity.assessment.Duty;
import org.comity.assessment.FactGroup;
import org.comity.assessment.FactValue;
import org.comity.assessment.Facts;
import org.comity.assessment.Finding;
import org.comity.assessment.LegalBasis;
import org.comity.assessment.PackUse;
import org.comity.assessment.RuleClass;
import org.comity.assessment.Side;
import org.comity.assessment.clock.TimeJudge;
import org.comity.assessment.condition.Condition;
import org.comity.assessment.condition.ConditionFailed;
import org.comity.assessment.judging.Explanation;
import org.comity.assessment.judging.RuleJudge;
import org.comity.assessment.judging.RulePlan;
import org.comity.assessment.judging.SubjectView;
import org.comity.assessment.judging.Subjects;
import org.comity.assessment.judging.Weighed;
import org.comity.assessment.law.BilateralTreaty;
import org.comity.assessment.law.LawLibrary;
import org.comity.assessment.law.LawPack;
import org.comity.assessment.law.Rule;
import org.comity.assessment.law.RuleReader;
import org.comity.assessment.law.WorkingCalendar;
import org.comity.assessment.outlook.OutlookFinder;
import org.comity.assessment.precedence.Composition;
import org.comity.assessment.precedence.Conclusions;
import org.comity.assessment.weighing.AssuranceWeighing;
import org.comity.assessment.weighing.RivalRequests;
import org.comity.terms.BadInput;
import org.comity.terms.InputProblem;

/** Lays the packs upon a case (docs/spec/assessment.md). Safe to share between threads. */
public final class Assessor {

    private final LawLibrary library;
    private final List<LawPack> packs;
    private final Set<String> byName;
    private final List<BilateralTreaty> bilateral;
    private final Map<String, WorkingCalendar> calendars;

    private final Map<String, PackPlan> plans = new HashMap<>();

    /** An assessor with these packs; those that have not the force of law are left out. */
    public Assessor(LawLibrary library) {
        this(library, List.of());
    }

    /**
     * An assessor with these packs, and with those named that have not the force of law: models, treaties never in force
     * (assessment 3.10).
     *
     * @throws BadInput when a name is not that of a pack
     */
    public Assessor(LawLibrary library, Collection<String> byName) {
        byName.forEach(library::get);
        this.library = library;
        this.packs = library.packs();
        this.byName = Set.copyOf(byName);
        this.bilateral = library.bilateral();
        this.calendars = library.calendars();
        for (LawPack pack : packs) {
            plans.put(pack.id(), PackPlan.of(pack, plans.size()));
        }
    }

    /** The packs it has been given. */
    public LawLibrary law() {
        return library;
    }

    /** The titles of its packs, for reading, by their ids. */
    public Map<String, String> titles() {
        return packs.stream().collect(Collectors.toUnmodifiableMap(LawPack::id, LawPack::title));
    }

    /**
     * Assesses a case as at its day.
     *
     * @throws BadInput when an error occurs inside a rule; the message names the rule
     */
    public Assessment assess(Facts facts) {
        return new Run(facts, true).assess();
    }

    /**
     * Assesses a case, and works out what would settle the answer and what would change it (assessment 7a and 7b): some hundred
     * assessments, where {@link #assess} is one.
     *
     * @throws BadInput when an error occurs inside a rule; the message names the rule
     */
    public Assessment consider(Facts facts) {
        Assessment now = assess(facts);
        Set<String> used = now.packs().stream().map(PackUse::id).collect(Collectors.toSet());
        List<LawPack> own =
                packs.stream().filter(pack -> used.contains(pack.id())).toList();
        return new OutlookFinder(facts, now, supposed -> new Run(supposed, false).assess(), own).find();
    }

    private static BadInput stopped(String what, ConditionFailed error) {
        return new BadInput(
                new InputProblem(
                        error.place(),
                        what + " stopped the assessment: " + error.getMessage(),
                        "",
                        "correct the pack, or the fact that it uses"),
                error);
    }

    /** One assessment in the making. */
    private final class Run {

        private final Facts facts;
        private final boolean explaining;
        private final LegalBasisFinder basisFinder;
        private final PackChoice choice;
        private final List<LegalBasis> routes = new ArrayList<>();
        private final List<Composition.Judgement> judgements = new ArrayList<>();
        private final List<Clock> clocks = new ArrayList<>();
        private final List<Duty> duties = new ArrayList<>();
        private final List<PackUse> uses = new ArrayList<>();
        private final List<CompetingRequests> competing = new ArrayList<>();
        private final List<Runnable> last = new ArrayList<>();
        private final Questions questions = new Questions();

        /**
         * An assessment.
         *
         * @param explaining whether findings say why; without it they are judged all the same
         */
        Run(Facts facts, boolean explaining) {
            this.facts = facts;
            this.explaining = explaining;
            this.basisFinder = new LegalBasisFinder(facts);
            this.choice = new PackChoice(facts);
        }

        Assessment assess() {
            Set<String> asked = new HashSet<>(byName);
            asked.addAll(facts.byName());
            List<LawPack> available = choice.available(packs, asked);
            for (LawPack pack : available) {
                Weighed used = choice.isUsed(
                        pack, plans.getOrDefault(pack.id(), PackPlan.NONE).sides());
                used.missing().forEach(missing -> questions.addFirst(missing, pack.id()));
                if (used.isTrue()) {
                    use(pack);
                }
            }
            routes.addAll(basisFinder.bilateral(bilateral, available));
            basisFinder.statuteMissing(available).ifPresent(routes::add);
            if (routes.stream().noneMatch(route -> route.status() == LegalBasis.Status.AVAILABLE)) {
                routes.forEach(questions::add);
            }
            List<Finding> findings = compose();
            judgeLast();
            Conclusions conclusions = new Conclusions(facts, findings, routes);
            List<DeciderConclusion> rows = conclusions.list();
            return new Assessment(
                    facts.caseId(),
                    facts.asAt(),
                    routes,
                    findings,
                    rows,
                    conclusions.overall(rows),
                    questions.list(),
                    clocks,
                    duties,
                    uses,
                    Reopening.reopened(facts, judgements),
                    Optional.empty(),
                    new Assessment.Weighings(AssuranceWeighing.sheets(facts, judgements), competing));
        }

        private void use(LawPack pack) {
            PackPlan plan = plans.getOrDefault(pack.id(), PackPlan.NONE);
            uses.add(new PackUse(
                    pack.id(),
                    pack.version(),
                    pack.textAsAt(),
                    !pack.textAsAt().isBefore(facts.asAt()),
                    plan.reviewed(),
                    pack.text().file().isPresent() ? "" : "no official text stands beside this pack"));
            if (choice.side(pack, Side.REQUESTED).isTrue()) {
                addRoutes(pack);
            }
            Weighed bound = basisFinder.isBound(pack);
            SubjectView request = SubjectView.ofRequest(facts, pack);
            Map<Set<FactGroup>, List<SubjectView>> views = new HashMap<>();
            Map<Side, Weighed> sides = new EnumMap<>(Side.class);
            for (RulePlan rule : plan.rules()) {
                Weighed binds = sides.computeIfAbsent(
                        rule.rule().standing().side(), side -> bound.and(choice.side(pack, side)));
                if (!binds.isFalse()) {
                    views.computeIfAbsent(rule.subjects(), groups -> Subjects.of(groups, request))
                            .forEach(view -> judge(rule, view, binds));
                }
            }
        }

        private void addRoutes(LawPack pack) {
            try {
                routes.addAll(basisFinder.routes(pack));
            } catch (ConditionFailed e) {
                throw stopped("a route of " + pack.id(), e);
            }
        }

        private void judgeNow(RulePlan plan, SubjectView view, Weighed bound) {
            try {
                judgeOne(plan, view, bound);
            } catch (ConditionFailed e) {
                throw stopped("rule " + plan.rule().id(), e);
            }
        }

        /** Duties and deadlines about an assurance come last: whether it was relied on may follow from the findings (4.7). */
        private void judgeLast() {
            last.forEach(Runnable::run);
        }

        private SubjectView reliedOn(SubjectView view) {
            Optional<String> id = view.id(FactGroup.ASSURANCE)
                    .filter(one ->
                            facts.find("assurances[" + one + "].accepted").isEmpty())
                    .filter(this::cures);
            return id.map(one -> view.assuming(Map.of("assurances[" + one + "].accepted", new FactValue.YesNo(true))))
                    .orElse(view);
        }

        private boolean cures(String assurance) {
            for (Composition.Judgement judged : judgements) {
                if (judged.finding().curedBy().contains(assurance)) {
                    return true;
                }
            }
            return false;
        }

        private void judge(RulePlan plan, SubjectView view, Weighed bound) {
            boolean late =
                    plan.rule().about().filter(FactGroup.ASSURANCE::equals).isPresent()
                            && (plan.rule().kind() == RuleClass.DUTY
                                    || plan.rule().kind() == RuleClass.DEADLINE);
            if (late) {
                last.add(() -> judgeNow(plan, reliedOn(view), bound));
            } else {
                judgeNow(plan, view, bound);
            }
        }

        private void judgeOne(RulePlan plan, SubjectView view, Weighed bound) {
            Rule rule = plan.rule();
            switch (rule.kind()) {
                case DEADLINE ->
                    time(rule, view, bound).clock().ifPresent(clock -> {
                        clocks.add(clock);
                        questions.add(clock, rule);
                    });
                case DUTY ->
                    time(rule, view, bound).duty().ifPresent(duty -> {
                        duties.add(duty);
                        compare(rule);
                    });
                default -> find(plan, view, bound);
            }
        }

        private void compare(Rule rule) {
            if (competing.stream().noneMatch(table -> table.rule().equals(rule.id()))) {
                RivalRequests.table(rule, facts).ifPresent(competing::add);
            }
        }

        private TimeJudge time(Rule rule, SubjectView view, Weighed bound) {
            return new TimeJudge(rule, new RuleJudge(rule, view, bound, Optional.empty()), calendars);
        }

        /** A finding for each decider; deciders without a condition of their own judge alike. */
        private void find(RulePlan plan, SubjectView subject, Weighed bound) {
            List<Rule.Deciding> deciders = plan.rule().deciders();
            RuleJudge judge = new RuleJudge(plan.rule(), subject, bound, Optional.empty());
            for (int i = 0; i < deciders.size(); i++) {
                Optional<Condition> when = deciders.get(i).when();
                find(plan, i, when.isEmpty() ? judge : new RuleJudge(plan.rule(), subject, bound, when));
            }
        }

        private void find(RulePlan plan, int decider, RuleJudge judge) {
            RuleJudge.Judged judged = judge.judge();
            if (judged.outcome().isEmpty()) {
                return;
            }
            Rule rule = plan.rule();
            Rule.Deciding deciding = rule.deciders().get(decider);
            SubjectView view = judge.view();
            Explanation explanation = new Explanation(plan, decider, view);
            Finding finding = new Finding(
                    new Finding.RuleRef(
                            rule.id(),
                            view.pack().id(),
                            rule.cite(),
                            rule.kind(),
                            plan.reviewed(),
                            rule.standing().ground(),
                            choice.sideOf(view.pack(), rule)),
                    new Finding.Judged(deciding.decider(), deciding.standard(), deciding.burden(), judge.day()),
                    view.subject(),
                    judged.outcome().get(),
                    Explanation.sorted(judged.missing()),
                    explaining ? explanation.facts() : List.of(),
                    judged.curedBy(),
                    explaining ? explanation.because(judged) : List.of());
            judgements.add(new Composition.Judgement(finding, rule, view.pack(), judge.applies()));
        }

        private List<Finding> compose() {
            List<Composition.Judgement> composed = Composition.compose(judgements);
            List<Placed> placed = new ArrayList<>(composed.size());
            for (Composition.Judgement one : composed) {
                questions.add(one.finding(), one.rule());
                placed.add(new Placed(
                        one.finding(),
                        place(one.finding()),
                        one.finding().subject().ids().toString()));
            }
            placed.sort(Placed.ORDER);
            return placed.stream().map(Placed::finding).toList();
        }

        /** By class and outcome, worst first, then by pack, provision, decider and subject (assessment 7.4). */
        private long place(Finding finding) {
            long place = finding.rule().kind().ordinal() * 100L
                    + finding.conclusion().ordinal();
            int rank = plans.getOrDefault(finding.rule().instrument(), PackPlan.NONE)
                    .rank(finding.ruleId());
            return (place * 10_000_000L + rank) * 10L
                    + RuleReader.DECIDERS.indexOf(finding.judged().decider());
        }
    }

    /** A finding with its place in the answer: a number, then the order of its subject, which is written out once. */
    private record Placed(Finding finding, long place, String subject) {
        private static final Comparator<Placed> ORDER =
                Comparator.comparingLong(Placed::place).thenComparing(Placed::subject);
    }
}

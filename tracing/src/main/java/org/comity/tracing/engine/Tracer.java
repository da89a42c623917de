package org.comity.tracing.engine;

import java.util.ArrayList;
import java.util.List;
import org.comity.ledger.LedgerBook;
import org.comity.ledger.LedgerCheck;
import org.comity.ledger.LedgerProblem;
import org.comity.tracing.Circumstances;
import org.comity.tracing.RuleResult;
import org.comity.tracing.TracingPlan;
import org.comity.tracing.TracingReport;
import org.comity.tracing.TracingReport.Alternative;
import org.comity.tracing.TracingReport.Besides;
import org.comity.tracing.TracingReport.Provenance;
import org.comity.tracing.binding.BoundPlan;
import org.comity.tracing.binding.LinkProposer;
import org.comity.tracing.binding.PlanBinder;
import org.comity.tracing.binding.Step;
import org.comity.tracing.order.Arrangement;
import org.comity.tracing.order.DayMerge;
import org.comity.tracing.order.OrderSpace;
import org.comity.tracing.order.TraceCalendar;

/** Traces the claims of a plan through a book of ledgers. */
public final class Tracer {

    private Tracer() {}

    /**
     * Traces under the plan's rules and order; use {@link TracingPlan#withRules} and {@link TracingPlan#withOrder} for others.
     *
     * <p>The files that the plan and the book were read from are read once more, for their digests alone.
     *
     * @throws org.comity.terms.BadInput when the plan names what the book does not hold
     */
    public static TracingReport trace(TracingPlan plan, LedgerBook book) {
        BoundPlan bound = PlanBinder.bind(plan, book);
        DayMerge.Ordering ordering = order(bound);
        List<LedgerProblem> problems = new ArrayList<>(LedgerCheck.check(book, bound.parties()));
        problems.addAll(bound.problems());
        problems.addAll(ordering.cycles());
        problems.addAll(LinkProposer.absentEnds(bound));
        List<RuleResult> answers = answers(bound, ordering.steps());
        return new TracingReport(
                plan.name(),
                bound.asAt(),
                answers,
                new Besides(alternatives(plan, book), Remedies.of(bound, answers)),
                LinkProposer.propose(bound),
                problems.stream().distinct().toList(),
                new Provenance(
                        Assumptions.list(bound),
                        InputHashes.of(plan, book),
                        plan.conventions().list(),
                        InputHashes.ofRules(plan)));
    }

    /** Where a plan declares backward or inferred links, all its rules without them (tracing 5.8). */
    private static List<Alternative> alternatives(TracingPlan plan, LedgerBook book) {
        List<String> declared = plan.circumstances().links().stream()
                .filter(link -> link.kind().isDeclared())
                .map(Circumstances.PlannedLink::id)
                .toList();
        if (declared.isEmpty()) {
            return List.of();
        }
        BoundPlan without = PlanBinder.bind(plan.withoutDeclaredLinks(), book);
        String words = "without the backward and inferred links " + String.join(", ", declared);
        return List.of(
                new Alternative(words, declared, answers(without, order(without).steps())));
    }

    /** All entries in the plan's order. */
    public static DayMerge.Ordering order(BoundPlan plan) {
        TraceCalendar calendar = TraceCalendar.of(plan, ledger -> true);
        return DayMerge.merge(
                plan, calendar, Arrangement.of(plan.plan().conventions().order()));
    }

    /** One answer for each rule; the rules know nothing of each other, and run side by side. */
    static List<RuleResult> answers(BoundPlan plan, List<Step> order) {
        List<OrderSpace> spaces = OrderSpace.of(plan);
        return plan.plan().rules().parallelStream()
                .map(rule -> RuleAnswer.of(plan, rule, order, spaces))
                .toList();
    }
}

package org.comity.tracing.schedule;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.ledger.LedgerBook;
import org.comity.tracing.Setting;
import org.comity.tracing.TracingPlan;
import org.comity.tracing.TracingReport;
import org.comity.tracing.TracingRule;
import org.comity.tracing.binding.BoundPlan;
import org.comity.tracing.binding.Funds;
import org.comity.tracing.binding.PlanBinder;
import org.comity.tracing.binding.Step;
import org.comity.tracing.engine.InputHashes;
import org.comity.tracing.engine.Tracer;
import org.comity.tracing.run.Figures;
import org.comity.tracing.run.TraceRun;

/** Writes the schedule of a plan: every entry under every rule with what it did, for {@code trace verify} (tracing 12). */
public final class TracingSchedule {

    /** The first words of every schedule. */
    static final String FORMAT = "comity-schedule 1";

    private TracingSchedule() {}

    /**
     * Traces the plan again and writes down each step.
     *
     * @return CSV of the shape of tracing 12.1
     * @throws org.comity.terms.BadInput when the plan names what the book does not hold
     */
    public static String write(TracingPlan plan, LedgerBook book) {
        BoundPlan bound = PlanBinder.bind(plan, book);
        List<Step> order = Tracer.order(bound).steps();
        StringBuilder out = new StringBuilder();
        ScheduleText head = new ScheduleText(bound, TracingRule.FIFO, out);
        head.line(
                "schedule",
                FORMAT,
                TracingReport.METHOD,
                plan.name(),
                bound.asAt().toString());
        head.line("rules", InputHashes.ofRules(plan));
        InputHashes.of(plan, book).forEach(input -> head.line("input", input.sha256(), input.name()));
        for (int claim = 0; claim < bound.claims().size(); claim++) {
            BoundPlan.BoundClaim each = bound.claims().get(claim);
            head.line(
                    "claim",
                    Integer.toString(claim),
                    each.claim().id(),
                    each.amount().currency().code(),
                    Long.toString(each.amount().amountMinor()));
        }
        plan.rules().forEach(rule -> writeRule(bound, rule, order, out));
        return out.toString();
    }

    private static void writeRule(BoundPlan plan, TracingRule rule, List<Step> order, StringBuilder out) {
        ScheduleText text = new ScheduleText(plan, rule, out);
        text.line(
                "rule",
                rule.text(),
                Integer.toString(rule.isOrdered() ? 0 : TraceRun.FINE_BITS),
                plan.plan().conventions().order().text(),
                plan.plan().conventions().of(Setting.Switch.DISTRIBUTION).text());
        if (rule.isDistribution()) {
            writeFunds(plan, text);
        }
        TraceRun.Outcome outcome = TraceRun.run(plan, rule, order, text);
        Figures figures = Figures.of(plan, outcome);
        Map<String, String[]> answers = new TreeMap<>();
        figures.byCell().forEach((cell, figure) -> {
            String where = cell.where()
                    .ledger()
                    .map(key -> "held " + key.account() + " " + key.currency())
                    .orElseGet(() -> cell.where().out().orElseThrow().kind().text());
            answers.merge(
                    cell.claim() + " " + where,
                    new String[] {
                        Integer.toString(cell.claim()),
                        where,
                        Long.toString(figure.amountMinor()),
                        Long.toString(figure.costMinor()),
                        "1"
                    },
                    TracingSchedule::sum);
        });
        answers.values()
                .forEach(answer ->
                        text.line("answer", rule.text(), answer[0], answer[1], answer[2], answer[3], answer[4]));
        text.line("end", rule.text(), Integer.toString(order.size()));
    }

    private static String[] sum(String[] a, String[] b) {
        String[] both = a.clone();
        for (int i = 2; i < both.length; i++) {
            both[i] = Long.toString(Math.addExact(Long.parseLong(a[i]), Long.parseLong(b[i])));
        }
        return both;
    }

    private static void writeFunds(BoundPlan plan, ScheduleText text) {
        int number = 0;
        for (java.util.Set<Integer> fund : Funds.of(plan)) {
            number++;
            for (int ledger : fund) {
                text.line(
                        "fund",
                        Integer.toString(number),
                        plan.ledgers().get(ledger).account(),
                        plan.ledgers().get(ledger).currency().code());
            }
        }
    }
}

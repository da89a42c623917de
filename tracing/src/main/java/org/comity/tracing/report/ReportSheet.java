package org.comity.tracing.report;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.ledger.Entry;
import org.comity.ledger.LedgerProblem;
import org.comity.terms.Money;
import org.comity.tracing.Amounts;
import org.comity.tracing.Bounds;
import org.comity.tracing.ClaimResult;
import org.comity.tracing.Flow;
import org.comity.tracing.LedgerSchedule;
import org.comity.tracing.OutKind;
import org.comity.tracing.RuleResult;
import org.comity.tracing.TracingReport;
import org.comity.tracing.binding.Payees;
import org.comity.tracing.engine.AssumptionEffect;
import org.comity.tracing.picture.CompositionPicture;
import org.comity.tracing.picture.FlowPicture;

/**
 * A report as its page shows it: the same figures, in words.
 *
 * @param report the report
 * @param effects what each assumption does to the figures; empty where that was not asked for
 */
public record ReportSheet(TracingReport report, List<AssumptionEffect> effects) {

    public ReportSheet {
        effects = List.copyOf(effects);
    }

    /** So many payments of a claim a page bears under each rule; the JSON answer has all. */
    private static final int MOST_PAYMENTS = 400;

    /** So many of those that claimed money may reach in another order only. */
    private static final int MOST_OTHERS = 60;

    /** So many rows of schedules a page bears in all: some four megabytes. */
    private static final long MOST_ROWS = 12_000;

    /** What left under a rule as it is attributed: the larger payments, in their order. */
    public List<ClaimResult.Out> payments(ClaimResult claim) {
        return largest(claim, false, MOST_PAYMENTS, ClaimResult.Out::claimAmount);
    }

    /** What may have left in another order of one day only. */
    public List<ClaimResult.Out> others(ClaimResult claim) {
        return largest(claim, true, MOST_OTHERS, out -> out.bounds().high());
    }

    /** How many payments of a claim there are in all, of those attributed or of the others. */
    public long count(ClaimResult claim, boolean others) {
        return claim.out().stream()
                .filter(out -> out.isOfOtherOrders() == others)
                .count();
    }

    private static List<ClaimResult.Out> largest(
            ClaimResult claim, boolean others, int most, Function<ClaimResult.Out, Money> by) {
        List<ClaimResult.Out> all = claim.out().stream()
                .filter(out -> out.isOfOtherOrders() == others)
                .toList();
        Set<ClaimResult.Out> large = all.stream()
                .sorted(Comparator.comparingLong(out -> -by.apply(out).amountMinor()))
                .limit(most)
                .collect(Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
        return all.stream().filter(large::contains).toList();
    }

    /** The answers without something that a person concluded, side by side, claim by claim. */
    public List<Comparison> comparisons(TracingReport.Alternative alternative) {
        return Comparison.of(alternative.rules());
    }

    /** The assumptions that change a figure. */
    public List<AssumptionEffect> changing() {
        return effects.stream().filter(effect -> !effect.changes().isEmpty()).toList();
    }

    /** Those that change none, in words. */
    public List<String> unchanging() {
        return effects.stream()
                .filter(effect -> effect.changes().isEmpty() && effect.refused().isEmpty())
                .map(effect -> effect.assumption() + " (instead: " + effect.instead() + ")")
                .toList();
    }

    /** Those without which the plan cannot be traced. */
    public List<AssumptionEffect> refused() {
        return effects.stream().filter(effect -> !effect.refused().isEmpty()).toList();
    }

    /** The largest changes that an assumption makes. */
    public List<AssumptionEffect.Change> changes(AssumptionEffect effect) {
        return effect.changes().stream()
                .sorted(Comparator.comparingLong(
                        change -> -Math.abs(change.difference().amountMinor())))
                .limit(MOST_CHANGES)
                .toList();
    }

    /** A sentence with its days as people read them. */
    public String sentence(String text) {
        return ISO_DAY.matcher(text).replaceAll(day -> Amounts.day(LocalDate.parse(day.group())));
    }

    private static final Pattern ISO_DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    /** A difference with its sign. */
    public String signed(Money money) {
        return (money.amountMinor() > 0 ? "+" : "") + Amounts.grouped(money);
    }

    private static final int MOST_CHANGES = 12;

    /** The rules side by side, claim by claim. */
    public List<Comparison> comparisons() {
        return Comparison.of(report);
    }

    /** The picture of a rule. */
    public Content picture(RuleResult rule) {
        return TracingHtml.picture(report, rule);
    }

    /** How many smaller flows the picture leaves out. */
    public int notDrawn(RuleResult rule) {
        return FlowPicture.notDrawn(rule);
    }

    /** The schedules in which claimed money appears. */
    public List<LedgerSchedule> touched(RuleResult rule) {
        return rule.schedules().stream().filter(LedgerSchedule::isTouched).toList();
    }

    /** An amount as people read it, without its currency. */
    public String amount(Money money) {
        return Amounts.grouped(money);
    }

    /** The same; a dash for nothing. */
    public String amountOrDash(Money money) {
        return money.amountMinor() == 0 ? "–" : Amounts.grouped(money);
    }

    /** An amount with its currency. */
    public String money(Money money) {
        return Amounts.withCurrency(money);
    }

    /** Low and high, where they differ, and how far they are known. */
    public String bounds(Bounds bounds) {
        return bounds.isOpen()
                ? Amounts.grouped(bounds.low()) + " to " + Amounts.grouped(bounds.high()) + " ("
                        + bounds.kind().text()
                        + bounds.reached()
                                .map(reached -> "; orders tried gave " + Amounts.grouped(reached.low()) + " to "
                                        + Amounts.grouped(reached.high()))
                                .orElse("")
                        + ")"
                : bounds.kind() == Bounds.Kind.EXACT ? "the same in every order" : "the same in every order tried";
    }

    /** An entry by id and day. */
    public String entry(Entry entry) {
        return entry.entryId() + ", " + Amounts.day(entry.booked());
    }

    /** What an entry was for, as far as the statement says. */
    public String purpose(Entry entry) {
        if (entry.isOpening()) {
            return "balance brought forward";
        }
        return Payees.of(entry);
    }

    /** A day as people read it. */
    public String day(LocalDate day) {
        return Amounts.day(day);
    }

    /** The way of a claim's money, entry by entry. */
    public ClaimPath path(RuleResult rule, int claim) {
        return ClaimPath.of(rule, claim);
    }

    /** Of what a ledger consisted over time. */
    public Content composition(RuleResult rule, LedgerSchedule schedule) {
        String prefix = "mix-" + rule.rule().text() + "-" + rule.schedules().indexOf(schedule);
        String svg = CompositionPicture.svg(schedule, rule.rule(), prefix);
        return output -> output.writeContent(svg);
    }

    /**
     * The rows of a schedule that the page shows: all of a short one; of a long one those at which claimed money changed, as far as there is
     * room.
     */
    public List<LedgerSchedule.Row> shown(RuleResult rule, LedgerSchedule schedule) {
        long all = touched(rule).stream().mapToLong(each -> each.rows().size()).sum()
                * report.rules().size();
        if (all <= MOST_ROWS) {
            return schedule.rows();
        }
        List<LedgerSchedule.Row> shown = new ArrayList<>();
        List<Money> before = List.of();
        for (LedgerSchedule.Row row : schedule.rows()) {
            if (!row.claimed().equals(before)) {
                shown.add(row);
            }
            before = row.claimed();
        }
        long room = Math.max(20, MOST_ROWS * schedule.rows().size() / all);
        return shown.subList(0, (int) Math.min(room, shown.size()));
    }

    /** Where an entry stands in its source. */
    public String source(Entry entry) {
        return entry.place().toString();
    }

    /** A payee with the kind of place. */
    public String place(ClaimResult.Out out) {
        return out.kind().meaning() + (out.to().isEmpty() ? "" : ": " + out.to());
    }

    /** A place of the picture. */
    public String stop(Flow.Stop stop) {
        return switch (stop.kind()) {
            case CLAIM -> "claim " + stop.label();
            case LEDGER -> "account " + stop.label();
            case OUT ->
                stop.out().map(OutKind::meaning).orElse("") + (stop.label().isEmpty() ? "" : ": " + stop.label());
        };
    }

    /** A score in thousandths. */
    public String score(int permille) {
        return Permille.text(permille);
    }

    /** A problem's ledger, day and amount. */
    public String about(LedgerProblem problem) {
        return String.join(
                ", ",
                List.of(
                                problem.ledger().map(Object::toString).orElse(""),
                                problem.booked().map(Amounts::day).orElse(""),
                                problem.amount().map(Amounts::withCurrency).orElse(""))
                        .stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
    }
}

package org.comity.server.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.comity.ledger.LedgerKey;
import org.comity.server.desk.MoneyView;
import org.comity.terms.Money;
import org.comity.terms.Place;
import org.comity.tracing.AssetResult;
import org.comity.tracing.ClaimResult;
import org.comity.tracing.LedgerSchedule;
import org.comity.tracing.OutKind;
import org.comity.tracing.RuleResult;
import org.comity.tracing.TracingReport;

/**
 * The money of a case under one rule, with the others beside it.
 *
 * @param view what the desk gave
 * @param report the report
 * @param shown the rule that the picture and the schedules are shown under
 */
public record MoneySheet(MoneyView view, TracingReport report, RuleResult shown) {

    /** How many entries of a ledger the page shows before it sends the reader to the ledger's own page. */
    public static final int FIRST_ROWS = 15;

    /** The sheet under a rule's word; the report's first rule when there is no such rule. Empty when nothing was traced. */
    static Optional<MoneySheet> of(MoneyView view, String rule) {
        return view.report().filter(report -> !report.rules().isEmpty()).map(report -> {
            RuleResult shown = report.rules().stream()
                    .filter(result -> result.rule().text().equals(rule))
                    .findFirst()
                    .orElse(report.rules().getFirst());
            return new MoneySheet(view, report, shown);
        });
    }

    /**
     * One line of the table that sets the rules side by side.
     *
     * @param label where money is
     * @param amounts how much of the claim, rule by rule
     * @param total whether it is the line that adds up
     */
    public record Comparison(String label, List<Money> amounts, boolean total) {}

    /** The ids of the claims. */
    public List<ClaimResult> claims() {
        return shown.claims();
    }

    /** Where the money of a claim went, payee by payee. */
    public List<Destination> destinations(ClaimResult claim) {
        return Destination.of(claim);
    }

    /** A place in a statement by the document's name in the case, not by the folder in which an engine read it. */
    public String place(Place place) {
        return named(place.toString());
    }

    /** A text in which the case's documents stand under their own names. */
    public String named(String text) {
        return Documents.named(view.statements(), text);
    }

    /** Where the money of a claim is, rule by rule; places at which no rule puts anything are left out. */
    public List<Comparison> compare(String claim) {
        List<Comparison> lines = new ArrayList<>();
        lines.add(line(claim, "still in the accounts", ClaimResult::heldTotal));
        for (OutKind kind : OutKind.values()) {
            Comparison line = line(claim, kind.meaning(), result -> result.outTotal(kind));
            if (line.amounts().stream().anyMatch(money -> money.amountMinor() != 0)) {
                lines.add(line);
            }
        }
        Comparison sum = line(claim, "together: what was claimed", MoneySheet::sum);
        lines.add(new Comparison(sum.label(), sum.amounts(), true));
        return lines;
    }

    private Comparison line(String claim, String label, Function<ClaimResult, Money> figure) {
        List<Money> amounts = report.rules().stream()
                .flatMap(rule ->
                        rule.claims().stream().filter(result -> result.claim().equals(claim)))
                .map(figure)
                .toList();
        return new Comparison(label, amounts, false);
    }

    /** Everything a claim's answer places, added up from its lines: it has to be the claim. */
    public static Money sum(ClaimResult result) {
        long minor = result.heldTotal().amountMinor()
                + Arrays.stream(OutKind.values())
                        .mapToLong(kind -> result.outTotal(kind).amountMinor())
                        .sum();
        return new Money(minor, result.claimed().currency());
    }

    /** The assets in which a claim has something, under the rule shown. */
    public List<AssetResult> assets() {
        return shown.assets().stream()
                .filter(asset -> asset.contributed().amountMinor() != 0)
                .toList();
    }

    /** The ledgers that claimed money reached come first. */
    public List<LedgerSchedule> schedules() {
        List<LedgerSchedule> touched = new ArrayList<>();
        List<LedgerSchedule> rest = new ArrayList<>();
        shown.schedules().forEach(schedule -> (schedule.isTouched() ? touched : rest).add(schedule));
        touched.addAll(rest);
        return touched;
    }

    /** Who holds an account, as the plan says; empty where it does not. */
    public String holder(LedgerKey key) {
        return find(key).flatMap(LedgerSchedule::holder).orElse("");
    }

    /** The schedule of one ledger. */
    Optional<LedgerSchedule> find(LedgerKey key) {
        return shown.schedules().stream()
                .filter(schedule -> schedule.ledger().equals(key))
                .findFirst();
    }
}

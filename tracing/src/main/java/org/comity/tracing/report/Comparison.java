package org.comity.tracing.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.comity.ledger.Entry;
import org.comity.terms.Money;
import org.comity.tracing.Bounds;
import org.comity.tracing.ClaimResult;
import org.comity.tracing.OutKind;
import org.comity.tracing.RuleResult;
import org.comity.tracing.TracingReport;

/**
 * One claim's places with a figure for every rule side by side, in historic cost so that each column adds up to the claim.
 *
 * @param claim the claim's id
 * @param claimant who claims
 * @param claimed how much
 * @param credit the credit it was part of
 * @param rows the places, ledgers first
 */
public record Comparison(String claim, String claimant, Money claimed, Entry credit, List<Row> rows) {

    public Comparison {
        rows = List.copyOf(rows);
    }

    /**
     * One place.
     *
     * @param where the place in words
     * @param amounts one figure for each rule of the report, in its order
     * @param spans for each rule, between what the figure lies over the orders of one day; empty where it is the same in all, or is in another currency
     *     than the claim
     */
    public record Row(String where, List<Money> amounts, List<Optional<Span>> spans) {

        public Row {
            amounts = List.copyOf(amounts);
            spans = List.copyOf(spans);
        }
    }

    /** The least and the greatest; of several payments to one place, the sums, which together are no narrower than the truth. */
    public record Span(Money low, Money high) {}

    /** The comparison of every claim of a report. */
    public static List<Comparison> of(TracingReport report) {
        return of(report.rules());
    }

    /** The comparison of every claim of some answers. */
    static List<Comparison> of(List<RuleResult> rules) {
        if (rules.isEmpty()) {
            return List.of();
        }
        int claims = rules.getFirst().claims().size();
        return IntStream.range(0, claims)
                .mapToObj(claim -> compare(
                        rules.stream().map(rule -> rule.claims().get(claim)).toList()))
                .toList();
    }

    private static Comparison compare(List<ClaimResult> byRule) {
        ClaimResult first = byRule.getFirst();
        Map<String, long[]> table = new LinkedHashMap<>();
        Map<String, long[][]> spans = new LinkedHashMap<>();
        for (int rule = 0; rule < byRule.size(); rule++) {
            for (ClaimResult.Held held : byRule.get(rule).held()) {
                add(table, "held in " + held.ledger(), byRule.size(), rule, held.claimAmount());
                widen(spans, "held in " + held.ledger(), byRule.size(), rule, first.claimed(), held.bounds());
            }
        }
        for (int rule = 0; rule < byRule.size(); rule++) {
            for (ClaimResult.Out out : byRule.get(rule).out()) {
                add(table, wordsFor(out), byRule.size(), rule, out.claimAmount());
                widen(spans, wordsFor(out), byRule.size(), rule, first.claimed(), out.bounds());
            }
        }
        List<Row> rows = new ArrayList<>();
        table.forEach((where, amounts) -> rows.add(new Row(
                where,
                IntStream.range(0, amounts.length)
                        .mapToObj(
                                rule -> new Money(amounts[rule], first.claimed().currency()))
                        .toList(),
                spans(spans.getOrDefault(where, new long[0][]), byRule.size(), first.claimed()))));
        rows.sort(Comparator.comparingInt(row -> rank(row.where())));
        rows.removeIf(row -> row.amounts().stream().allMatch(amount -> amount.amountMinor() == 0));
        return new Comparison(first.claim(), first.claimant(), first.claimed(), first.credit(), rows);
    }

    /** Ledgers first, then the places outside in the order of their kinds; what was paid to nobody known last. */
    private static int rank(String where) {
        for (OutKind kind : OutKind.values()) {
            if (where.startsWith(kind.meaning())) {
                return kind == OutKind.ASSET ? 1 : 2 + kind.ordinal();
            }
        }
        return 0;
    }

    private static String wordsFor(ClaimResult.Out out) {
        return out.kind().meaning() + (out.to().isEmpty() ? "" : ": " + out.to());
    }

    /** A place that some of the money reached in another currency than the claim's has no span here; the answers of each rule have them. */
    private static void widen(
            Map<String, long[][]> spans, String where, int rules, int rule, Money claimed, Bounds bounds) {
        long[][] row = spans.computeIfAbsent(where, key -> new long[rules][3]);
        if (bounds.low().currency().equals(claimed.currency())) {
            row[rule][0] += bounds.low().amountMinor();
            row[rule][1] += bounds.high().amountMinor();
        } else {
            row[rule][2]++;
        }
    }

    private static List<Optional<Span>> spans(long[][] spans, int rules, Money claimed) {
        return IntStream.range(0, rules)
                .mapToObj(rule -> rule < spans.length && spans[rule][2] == 0 && spans[rule][0] < spans[rule][1]
                        ? Optional.of(new Span(
                                new Money(spans[rule][0], claimed.currency()),
                                new Money(Math.min(spans[rule][1], claimed.amountMinor()), claimed.currency())))
                        : Optional.<Span>empty())
                .toList();
    }

    private static void add(Map<String, long[]> table, String where, int rules, int rule, Money amount) {
        table.computeIfAbsent(where, key -> new long[rules])[rule] += amount.amountMinor();
    }
}

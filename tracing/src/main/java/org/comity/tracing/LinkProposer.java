package org.comity.tracing;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.ledger.Entry;
import org.comity.ledger.EntryKind;
import org.comity.terms.Money;

/** Finds pairs of entries that may be the ends of one transfer, for a person to adopt (tracing 5.5). */
final class LinkProposer {

    private static final int MOST_DAYS = 3;

    private LinkProposer() {}

    private record Pair(Step debit, Step credit, int score, List<String> because) {}

    /** The proposals, the best first; each with everything that competes with it. */
    static List<ProposedLink> propose(BoundPlan plan) {
        List<Pair> pairs = pairs(plan);
        Map<Integer, List<Pair>> byDebit = new HashMap<>();
        Map<Integer, List<Pair>> byCredit = new HashMap<>();
        for (Pair pair : pairs) {
            byDebit.computeIfAbsent(pair.debit().index(), key -> new ArrayList<>())
                    .add(pair);
            byCredit.computeIfAbsent(pair.credit().index(), key -> new ArrayList<>())
                    .add(pair);
        }
        List<ProposedLink> proposed = new ArrayList<>();
        for (List<Pair> candidates : byDebit.values()) {
            Pair best = candidates.stream().max(BY_SCORE).orElseThrow();
            List<Pair> others = new ArrayList<>(candidates);
            others.addAll(byCredit.getOrDefault(best.credit().index(), List.of()));
            others.removeIf(pair -> pair == best);
            proposed.add(new ProposedLink(
                    best.debit().entry(),
                    best.credit().entry(),
                    best.score(),
                    best.because(),
                    others.stream()
                            .sorted(BY_SCORE.reversed())
                            .map(pair -> new ProposedLink.Alternative(
                                    pair.debit().entry(), pair.credit().entry(), pair.score()))
                            .toList(),
                    others.stream().anyMatch(pair -> pair.score() >= best.score())));
        }
        proposed.sort(Comparator.comparingInt(ProposedLink::scorePermille)
                .reversed()
                .thenComparing(link -> link.debit().booked())
                .thenComparing(link -> link.debit().ledger())
                .thenComparing(link -> link.debit().entryId()));
        return proposed;
    }

    private static final Comparator<Pair> BY_SCORE = Comparator.comparingInt(Pair::score)
            .thenComparing(pair -> -pair.credit().index())
            .thenComparing(pair -> -pair.debit().index());

    private static List<Pair> pairs(BoundPlan plan) {
        Map<Money, List<Step>> credits = new HashMap<>();
        for (Step step : plan.steps()) {
            if (isFree(plan, step) && !step.isDebit()) {
                credits.computeIfAbsent(step.entry().amount(), key -> new ArrayList<>())
                        .add(step);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (Step debit : plan.steps()) {
            if (isFree(plan, debit) && debit.isDebit()) {
                Money wanted = new Money(
                        -debit.entry().amountMinor(), debit.entry().ledger().currency());
                credits.getOrDefault(wanted, List.of()).stream()
                        .flatMap(credit -> pair(debit, credit).stream())
                        .forEach(pairs::add);
            }
        }
        return pairs;
    }

    private static boolean isFree(BoundPlan plan, Step step) {
        EntryKind kind = step.entry().kind();
        return plan.isTraced(step)
                && !plan.pins().links().containsKey(step.index())
                && !plan.pins().returns().containsKey(step.index())
                && !plan.pins().assets().containsKey(step.index())
                && !plan.pins().sales().containsKey(step.index())
                && !plan.pins().payments().backward().containsKey(step.index())
                && (kind == EntryKind.PAYMENT || kind == EntryKind.FX);
    }

    private static Optional<Pair> pair(Step debit, Step credit) {
        long days = ChronoUnit.DAYS.between(debit.day(), credit.day());
        if (debit.ledger() == credit.ledger() || days < 0 || days > MOST_DAYS) {
            return Optional.empty();
        }
        List<String> because = new ArrayList<>(List.of("same amount and currency", daysApart(days)));
        int score = 700 - (int) (50 * days);
        if (names(debit.entry(), credit.entry())) {
            score += 200;
            because.add("the debit names the receiving account");
        }
        if (names(credit.entry(), debit.entry())) {
            score += 200;
            because.add("the credit names the paying account");
        }
        return Optional.of(new Pair(debit, credit, Math.min(1000, score), because));
    }

    private static String daysApart(long days) {
        return days == 0 ? "same day" : days == 1 ? "1 day later" : days + " days later";
    }

    private static boolean names(Entry entry, Entry other) {
        return entry.details()
                .counterpartyAccount()
                .filter(other.ledger().account()::equals)
                .isPresent();
    }
}

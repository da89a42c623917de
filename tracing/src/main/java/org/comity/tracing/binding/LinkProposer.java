package org.comity.tracing.binding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.ledger.Entry;
import org.comity.ledger.EntryKind;
import org.comity.ledger.LedgerProblem;
import org.comity.ledger.ProblemKind;
import org.comity.terms.Money;
import org.comity.tracing.ProposedLink;

/** Finds pairs of entries that may be the ends of one transfer, for a person to adopt (tracing 5.5). */
public final class LinkProposer {

    private static final int MOST_DAYS = 3;

    private LinkProposer() {}

    private record Pair(Step debit, Step credit, int score, List<String> because) {}

    /** The proposals, the best first; each with everything that competes with it. */
    public static List<ProposedLink> propose(BoundPlan plan) {
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
        Set<Integer> taken = new HashSet<>();
        pairs.sort(BY_SCORE.reversed());
        for (Pair best : pairs) {
            if (taken.contains(best.debit().index())
                    || taken.contains(best.credit().index())) {
                continue;
            }
            taken.addAll(List.of(best.debit().index(), best.credit().index()));
            Set<Pair> others =
                    new LinkedHashSet<>(byDebit.getOrDefault(best.debit().index(), List.of()));
            others.addAll(byCredit.getOrDefault(best.credit().index(), List.of()));
            others.remove(best);
            proposed.add(proposal(best, others));
        }
        proposed.sort(Comparator.comparingInt(ProposedLink::scorePermille)
                .reversed()
                .thenComparing(link -> link.debit().booked())
                .thenComparing(link -> link.debit().ledger())
                .thenComparing(link -> link.debit().entryId()));
        return proposed;
    }

    /** Payments to or from an account that is in the records, where no entry of that account can be the other end (tracing 5.9). */
    public static List<LedgerProblem> absentEnds(BoundPlan plan) {
        Set<Integer> answered = new HashSet<>();
        pairs(plan)
                .forEach(pair -> answered.addAll(
                        List.of(pair.debit().index(), pair.credit().index())));
        Map<String, Set<Integer>> ledgers = plan.steps().stream()
                .collect(Collectors.groupingBy(
                        step -> bare(step.entry().ledger().account()) + " "
                                + step.entry().ledger().currency(),
                        Collectors.mapping(Step::ledger, Collectors.toSet())));
        return plan.steps().stream()
                .filter(step -> isFree(plan, step) && !answered.contains(step.index()))
                .filter(step -> step.entry()
                        .details()
                        .counterpartyAccount()
                        .map(other -> ledgers.getOrDefault(
                                bare(other) + " " + step.entry().ledger().currency(), Set.of()))
                        .filter(there -> !there.isEmpty() && !there.contains(step.ledger()))
                        .isPresent())
                .map(LinkProposer::absentEnd)
                .toList();
    }

    private static LedgerProblem absentEnd(Step step) {
        Entry entry = step.entry();
        return new LedgerProblem(
                ProblemKind.UNMATCHED_LINK,
                Optional.of(entry.ledger()),
                Optional.of(entry.booked()),
                Optional.of(entry.amount()),
                "entry '" + entry.entryId() + "' names the account "
                        + entry.details().counterpartyAccount().orElse("")
                        + ", which is in the records, and no entry there can be its other end",
                entry.place());
    }

    private static ProposedLink proposal(Pair best, Set<Pair> others) {
        return new ProposedLink(
                best.debit().entry(),
                best.credit().entry(),
                best.score(),
                best.because(),
                others.stream()
                        .sorted(BY_SCORE.reversed())
                        .map(pair -> new ProposedLink.Alternative(
                                pair.debit().entry(), pair.credit().entry(), pair.score()))
                        .toList(),
                others.stream().anyMatch(pair -> pair.score() >= best.score()));
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
        if (debit.ledger() == credit.ledger() || credit.day().isBefore(debit.day())) {
            return Optional.empty();
        }
        long days = workingDays(debit.day(), credit.day());
        if (days > MOST_DAYS) {
            return Optional.empty();
        }
        List<String> because = new ArrayList<>(List.of("same amount and currency", daysApart(days)));
        int score = 600 - (int) (50 * days);
        if (names(debit.entry(), credit.entry())) {
            score += 200;
            because.add("the debit names the receiving account");
        }
        if (names(credit.entry(), debit.entry())) {
            score += 200;
            because.add("the credit names the paying account");
        }
        if (sharesReference(debit.entry(), credit.entry())) {
            score += 200;
            because.add("both carry the same reference");
        }
        return Optional.of(new Pair(debit, credit, Math.min(1000, score), because));
    }

    /** Working days from one day to a later one: what leaves on a Friday and arrives on Monday was one day on its way. */
    private static long workingDays(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) > 14
                ? Long.MAX_VALUE
                : from.datesUntil(to)
                        .map(day -> day.plusDays(1))
                        .filter(day -> day.getDayOfWeek().getValue() < 6)
                        .count();
    }

    /** The same payment text, or the bank reference of one in the text of the other; it must hold a digit, for "rent" says nothing. */
    private static boolean sharesReference(Entry one, Entry other) {
        Optional<String> ofOne =
                one.details().reference().map(LinkProposer::bare).filter(LinkProposer::tells);
        Optional<String> ofOther =
                other.details().reference().map(LinkProposer::bare).filter(LinkProposer::tells);
        return ofOne.isPresent() && ofOne.equals(ofOther)
                || tells(bare(one.entryId()))
                        && ofOther.filter(text -> text.contains(bare(one.entryId())))
                                .isPresent()
                || tells(bare(other.entryId()))
                        && ofOne.filter(text -> text.contains(bare(other.entryId())))
                                .isPresent();
    }

    private static boolean tells(String text) {
        return text.length() >= 5 && text.chars().anyMatch(Character::isDigit);
    }

    /** Without what banks put between letters and digits: {@code DE89 3704} is {@code DE893704}. */
    static String bare(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }

    private static String daysApart(long days) {
        return days == 0 ? "same day" : days == 1 ? "1 working day later" : days + " working days later";
    }

    private static boolean names(Entry entry, Entry other) {
        return entry.details()
                .counterpartyAccount()
                .filter(account -> bare(account).equals(bare(other.ledger().account())))
                .isPresent();
    }
}

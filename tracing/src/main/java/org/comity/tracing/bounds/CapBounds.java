package org.comity.tracing.bounds;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.tracing.OutKind;
import org.comity.tracing.binding.BoundPlan;
import org.comity.tracing.binding.BoundPlan.BoundLink;
import org.comity.tracing.binding.BoundPlan.Slice;
import org.comity.tracing.binding.Payees;
import org.comity.tracing.binding.Step;
import org.comity.tracing.order.LedgerDay;
import org.comity.tracing.order.TraceCalendar;
import org.comity.tracing.outer.Mix;
import org.comity.tracing.run.FundRun;
import org.comity.tracing.run.OutBook;

/** Bounds of {@code cap-share} that no order leaves: between what limits the claims' limits lie, and what shares that gives (tracing 6.14, 7.5). */
final class CapBounds {

    private final BoundPlan plan;
    private final Set<Integer> ledgers;
    private final Map<Integer, Long> balances = new HashMap<>();
    private final List<Cap> caps = new ArrayList<>();
    private final Map<OutBook.Key, OuterRoutes.Gone> outs = new LinkedHashMap<>();
    private long underWay;
    private Optional<Step> last = Optional.empty();

    private CapBounds(BoundPlan plan, Set<Integer> ledgers) {
        this.plan = plan;
        this.ledgers = ledgers;
    }

    /** A claim's limit between two figures. */
    private static final class Cap {
        private final int claim;
        private final long paidIn;
        private long repaid;
        private long low;
        private long high;

        private Cap(int claim, long paidIn) {
            this.claim = claim;
            this.paidIn = paidIn;
            this.low = paidIn;
            this.high = paidIn;
        }

        private long lowest() {
            return Math.max(0, Math.min(low, paidIn - repaid));
        }

        private long highest() {
            return Math.min(high, paidIn - repaid);
        }
    }

    /** Bounds over the ledgers of a calendar. */
    static OuterBounds.Found find(BoundPlan plan, TraceCalendar calendar, List<Set<Integer>> declared) {
        Map<Integer, Set<Integer>> fundOf = new LinkedHashMap<>();
        declared.forEach(fund -> fund.forEach(ledger -> fundOf.put(ledger, fund)));
        List<Set<Integer>> funds = new ArrayList<>();
        calendar.days().stream()
                .flatMap(day -> day.ledgers().stream())
                .map(day -> fundOf.getOrDefault(day.ledger(), Set.of(day.ledger())))
                .distinct()
                .forEach(funds::add);
        Map<Integer, Mix> held = new LinkedHashMap<>();
        Map<OutBook.Key, OuterRoutes.Gone> outs = new LinkedHashMap<>();
        for (Set<Integer> fund : funds) {
            CapBounds bounds = new CapBounds(plan, fund);
            calendar.days().forEach(bounds::takeDay);
            bounds.share(held);
            outs.putAll(bounds.outs);
        }
        return new OuterBounds.Found(0, held, outs);
    }

    private void takeDay(TraceCalendar.Day day) {
        List<LedgerDay> ours = day.ledgers().stream()
                .filter(ledger -> ledgers.contains(ledger.ledger()))
                .toList();
        boolean isFixed = ours.size() == 1 && !ours.getFirst().isOpen();
        List<Step> steps = new ArrayList<>();
        for (LedgerDay ledger : ours) {
            steps.addAll(ledger.openings());
            steps.addAll(isFixed ? ledger.knownOrder() : ledger.entries());
        }
        if (isFixed) {
            steps.forEach(step -> take(List.of(step)));
        } else if (!steps.isEmpty()) {
            take(steps);
        }
    }

    private void take(List<Step> steps) {
        long start = worthAtLeast();
        long paid = 0;
        for (Step step : steps) {
            long moved = moved(step);
            boolean isInside = isInside(step);
            paid += isInside || moved > 0 ? 0 : -moved;
            balances.merge(step.ledger(), moved, Math::addExact);
            underWay = isInside ? Math.max(0, underWay - moved) : underWay;
            last = last.filter(each -> FundRun.isAfter(each, step)).or(() -> Optional.of(step));
        }
        long least = steps.size() == 1 ? worth() : start - paid;
        long most = worth();
        lower(least, most);
        for (Step step : steps) {
            for (Slice slice : plan.pins().slices().getOrDefault(step.index(), List.of())) {
                Cap cap = new Cap(slice.claim(), slice.amountMinor());
                long after = steps.size() == 1 ? worth() : least + step.entry().amountMinor();
                cap.low = Math.max(0, Math.min(cap.low, after));
                cap.high = Math.min(cap.high, most);
                caps.add(cap);
            }
        }
        steps.forEach(this::repay);
    }

    private void lower(long least, long most) {
        for (Cap cap : caps) {
            cap.low = Math.max(0, Math.min(cap.low, least));
            cap.high = Math.min(cap.high, most);
        }
    }

    /** A repayment on the day of the claim itself may come before it, and then is none; bounds keep to what the plan says. */
    private void repay(Step step) {
        BoundPlan.ClaimPart part = plan.pins().payments().repayments().get(step.index());
        for (Cap cap : caps) {
            if (part != null && part.claim() == cap.claim) {
                long back = Math.min(part.amountMinor(), cap.paidIn - cap.repaid);
                cap.repaid += back;
                put(step, OutKind.UNLINKED, Payees.of(step.entry()), cap.claim, back, back);
            }
        }
    }

    private long moved(Step step) {
        long amount = step.entry().amountMinor();
        return step.isOpening() ? amount - balances.getOrDefault(step.ledger(), 0L) : amount;
    }

    private boolean isInside(Step step) {
        BoundLink link = plan.pins().links().get(step.index());
        return link != null
                && !link.isScaled()
                && link.debits().stream().allMatch(each -> ledgers.contains(each.ledger()))
                && link.credits().stream().allMatch(each -> ledgers.contains(each.ledger()));
    }

    private long worth() {
        return balances.values().stream().mapToLong(each -> Math.max(0, each)).sum() + underWay;
    }

    private long worthAtLeast() {
        return balances.values().stream().mapToLong(each -> each).sum() + underWay;
    }

    /** The last day's shares; a claim has least where its own limit is lowest and the others' are highest. */
    private void share(Map<Integer, Mix> held) {
        int claims = plan.claims().size();
        BigInteger worth = BigInteger.valueOf(worth());
        BigInteger[] low = new BigInteger[claims];
        BigInteger[] high = new BigInteger[claims];
        Arrays.fill(low, BigInteger.ZERO);
        Arrays.fill(high, BigInteger.ZERO);
        for (Cap cap : caps) {
            long othersHigh = caps.stream()
                    .filter(other -> other != cap)
                    .mapToLong(Cap::highest)
                    .sum();
            long othersLow = caps.stream()
                    .filter(other -> other != cap)
                    .mapToLong(Cap::lowest)
                    .sum();
            low[cap.claim] = low[cap.claim].add(shareOf(cap.lowest(), othersHigh, worth));
            high[cap.claim] = high[cap.claim].add(shareUp(cap.highest(), othersLow, worth));
        }
        long[] heldLow = new long[claims];
        long[] heldHigh = new long[claims];
        for (int ledger : ledgers) {
            BigInteger balance = BigInteger.valueOf(Math.max(0, balances.getOrDefault(ledger, 0L)));
            Mix mix = Mix.own(balance, claims);
            for (int claim = 0; claim < claims && worth.signum() > 0; claim++) {
                BigInteger least = low[claim].multiply(balance).divide(worth);
                BigInteger most = high[claim]
                        .multiply(balance)
                        .add(worth)
                        .subtract(BigInteger.ONE)
                        .divide(worth)
                        .min(balance);
                mix = mix.between(claim, least, most);
                heldLow[claim] += least.longValueExact();
                heldHigh[claim] += most.longValueExact();
            }
            held.put(ledger, mix);
        }
        for (Cap cap : caps) {
            long owed = cap.paidIn - cap.repaid;
            put(
                    last.orElseThrow(),
                    OutKind.LOST,
                    "",
                    cap.claim,
                    Math.max(0, owed - heldHigh[cap.claim]),
                    owed - heldLow[cap.claim]);
        }
    }

    private static BigInteger shareOf(long cap, long others, BigInteger worth) {
        BigInteger all = BigInteger.valueOf(cap).add(BigInteger.valueOf(others));
        return all.compareTo(worth) <= 0
                ? BigInteger.valueOf(cap)
                : worth.multiply(BigInteger.valueOf(cap)).divide(all);
    }

    private static BigInteger shareUp(long cap, long others, BigInteger worth) {
        BigInteger all = BigInteger.valueOf(cap).add(BigInteger.valueOf(others));
        return all.compareTo(worth) <= 0
                ? BigInteger.valueOf(cap)
                : worth.multiply(BigInteger.valueOf(cap))
                        .add(all)
                        .subtract(BigInteger.ONE)
                        .divide(all);
    }

    private void put(Step step, OutKind kind, String to, int claim, long low, long high) {
        if (high > 0) {
            OutBook.Key key = new OutBook.Key(step.index(), kind);
            Mix one = Mix.own(BigInteger.valueOf(high), plan.claims().size())
                    .between(claim, BigInteger.valueOf(low), BigInteger.valueOf(high));
            OuterRoutes.Gone before = outs.get(key);
            Mix all = before == null ? one : before.mix().plus(one);
            outs.put(key, new OuterRoutes.Gone(new OutBook.Left(step, kind, to, List.of()), all));
        }
    }
}

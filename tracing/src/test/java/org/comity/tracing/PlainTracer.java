package org.comity.tracing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.tracing.run.PlainDistribution;

/**
 * The rules once more, as plainly as they can be said: exact rational numbers, a list of lots for every ledger whatever the rule, no classes
 * shared with the engine. Slow, and only for tests.
 */
public final class PlainTracer {

    static final String OWN = "own";

    private final TracingRule rule;
    private final Map<String, Fraction> balances = new TreeMap<>();
    private final Map<String, List<Lot>> lots = new TreeMap<>();
    private final Map<String, Fraction> out = new TreeMap<>();
    private String entry = "";
    private boolean isWhole = true;

    private record Lot(String origin, Fraction amount) {}

    PlainTracer(TracingRule rule) {
        this.rule = rule;
    }

    /**
     * How a world ended.
     *
     * @param figures by place: {@code V@A} is what ledger A holds of claim V, {@code V>e5} what left by event 5, {@code V>bank e5} what repaid a bank then
     * @param isWhole whether no amount was ever divided into parts that are not whole
     */
    public record Played(Map<String, Fraction> figures, boolean isWhole) {}

    /** Plays a world. */
    static Played play(RandomWorld world, TracingRule rule) {
        if (rule.isDistribution()) {
            return PlainDistribution.play(world, rule == TracingRule.CAP_SHARE);
        }
        PlainTracer plain = new PlainTracer(rule);
        for (int number = 0; number < world.events().size(); number++) {
            plain.entry = "e" + number;
            switch (world.events().get(number)) {
                case RandomWorld.Opening opening -> plain.open(opening.ledger(), Fraction.of(opening.amount()));
                case RandomWorld.Credit credit -> plain.credit(credit.ledger(), plain.parts(credit));
                case RandomWorld.Debit debit ->
                    plain.debit(debit.ledger(), Fraction.of(debit.amount())).forEach(lot -> plain.leave(lot, ""));
                case RandomWorld.Transfer transfer ->
                    plain.credit(transfer.to(), plain.debit(transfer.from(), Fraction.of(transfer.amount())));
            }
        }
        plain.lots.forEach((ledger, held) -> held.forEach(lot -> plain.add(lot.origin() + "@" + ledger, lot.amount())));
        plain.out.keySet().removeIf(key -> key.startsWith(OWN));
        plain.out.values().removeIf(amount -> !amount.isPositive());
        return new Played(plain.out, plain.isWhole);
    }

    private void open(String ledger, Fraction amount) {
        balances.put(ledger, amount);
        lots.put(ledger, new ArrayList<>());
        if (amount.isPositive()) {
            lots.get(ledger).add(new Lot(OWN, amount));
        }
    }

    private List<Lot> parts(RandomWorld.Credit credit) {
        List<Lot> parts = new ArrayList<>();
        long rest = credit.amount();
        for (Map.Entry<String, Long> claim : credit.claims().entrySet()) {
            parts.add(new Lot(claim.getKey(), Fraction.of(claim.getValue())));
            rest -= claim.getValue();
        }
        parts.add(new Lot(OWN, Fraction.of(rest)));
        return parts;
    }

    private void credit(String ledger, List<Lot> parts) {
        Fraction balance = balances.getOrDefault(ledger, Fraction.ZERO);
        Fraction amount = sum(parts);
        Fraction owed = Fraction.ZERO.minus(balance).max(Fraction.ZERO);
        Fraction repaid = owed.min(amount);
        for (Lot lot : parts) {
            Fraction toBank = lot.amount().times(repaid).by(amount);
            leave(new Lot(lot.origin(), toBank), "bank ");
            Fraction stays = lot.amount().minus(toBank);
            if (stays.isPositive()) {
                lots.computeIfAbsent(ledger, key -> new ArrayList<>()).add(new Lot(lot.origin(), stays));
            }
        }
        balances.put(ledger, balance.plus(amount));
    }

    private List<Lot> debit(String ledger, Fraction amount) {
        Fraction balance = balances.getOrDefault(ledger, Fraction.ZERO);
        List<Lot> held = lots.computeIfAbsent(ledger, key -> new ArrayList<>());
        Fraction available = amount.min(balance.max(Fraction.ZERO));
        List<Lot> taken = new ArrayList<>();
        switch (rule) {
            case FIFO -> takeInOrder(held, available, taken);
            case LIFO -> {
                List<Lot> backwards = new ArrayList<>(held.reversed());
                List<Lot> newest = new ArrayList<>();
                takeInOrder(backwards, available, newest);
                taken.addAll(newest.reversed());
                held.clear();
                held.addAll(backwards.reversed());
            }
            case OWN_FIRST -> takeShares(held, available, taken, true, true);
            case CLAIM_FIRST -> takeShares(held, available, taken, true, false);
            case PRO_RATA -> takeShares(held, available, taken, false, false);
            case PARI_PASSU, CAP_SHARE -> throw new IllegalStateException("no payment is followed");
        }
        balances.put(ledger, balance.minus(amount));
        isWhole &= taken.stream().allMatch(lot -> lot.amount().isWhole());
        Fraction lent = amount.minus(available);
        if (lent.isPositive()) {
            taken.add(new Lot(OWN, lent));
        }
        return taken;
    }

    private static void takeInOrder(List<Lot> held, Fraction amount, List<Lot> taken) {
        Fraction missing = amount;
        while (missing.isPositive()) {
            Lot lot = held.removeFirst();
            Fraction part = lot.amount().min(missing);
            taken.add(new Lot(lot.origin(), part));
            if (lot.amount().minus(part).isPositive()) {
                held.addFirst(new Lot(lot.origin(), lot.amount().minus(part)));
            }
            missing = missing.minus(part);
        }
    }

    private static void takeShares(List<Lot> held, Fraction amount, List<Lot> taken, boolean inTurn, boolean ownFirst) {
        Fraction own = sum(held.stream().filter(lot -> lot.origin().equals(OWN)).toList());
        Fraction all = sum(held);
        Fraction claimed = all.minus(own);
        Fraction fromOwn = !inTurn
                ? (all.isPositive() ? amount.times(own).by(all) : Fraction.ZERO)
                : ownFirst ? own.min(amount) : amount.minus(claimed.min(amount));
        Fraction fromClaims = amount.minus(fromOwn);
        for (int i = 0; i < held.size(); i++) {
            Lot lot = held.get(i);
            boolean isOwn = lot.origin().equals(OWN);
            Fraction group = isOwn ? own : claimed;
            Fraction part = lot.amount().times(isOwn ? fromOwn : fromClaims).by(group);
            taken.add(new Lot(lot.origin(), part));
            held.set(i, new Lot(lot.origin(), lot.amount().minus(part)));
        }
        held.removeIf(lot -> !lot.amount().isPositive());
        taken.removeIf(lot -> !lot.amount().isPositive());
    }

    private static Fraction sum(List<Lot> lots) {
        return lots.stream().map(Lot::amount).reduce(Fraction.ZERO, Fraction::plus);
    }

    private void leave(Lot lot, String to) {
        add(lot.origin() + ">" + to + entry, lot.amount());
    }

    private void add(String key, Fraction amount) {
        isWhole &= amount.isWhole();
        out.merge(key, amount, Fraction::plus);
    }
}

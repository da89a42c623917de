package org.comity.tracing.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.comity.tracing.Fraction;
import org.comity.tracing.PlainTracer;
import org.comity.tracing.RandomWorld;

/** The rules of distribution once more, in exact rational numbers: every ledger is a fund of its own (tracing 6.12 to 6.14). */
public final class PlainDistribution {

    private final Map<String, Fraction> balances = new TreeMap<>();
    private final Map<String, Map<String, Fraction>> paidIn = new TreeMap<>();
    private final Map<String, Map<String, Fraction>> caps = new TreeMap<>();
    private final Map<String, String> last = new TreeMap<>();

    private PlainDistribution() {}

    public static PlainTracer.Played play(RandomWorld world, boolean capped) {
        PlainDistribution plain = new PlainDistribution();
        for (int number = 0; number < world.events().size(); number++) {
            plain.play(world.events().get(number), "e" + number);
        }
        Map<String, Fraction> figures = new TreeMap<>();
        boolean isWhole = true;
        for (Map.Entry<String, Map<String, Fraction>> fund : plain.paidIn.entrySet()) {
            String ledger = fund.getKey();
            Map<String, Fraction> weights = capped ? plain.caps.getOrDefault(ledger, Map.of()) : fund.getValue();
            Fraction all = weights.values().stream().reduce(Fraction.ZERO, Fraction::plus);
            Fraction shared =
                    all.min(plain.balances.getOrDefault(ledger, Fraction.ZERO).max(Fraction.ZERO));
            for (Map.Entry<String, Fraction> each : fund.getValue().entrySet()) {
                Fraction weight = weights.getOrDefault(each.getKey(), Fraction.ZERO);
                Fraction share = all.isPositive() ? shared.times(weight).by(all) : Fraction.ZERO;
                isWhole &= share.isWhole();
                figures.put(each.getKey() + "@" + ledger, share);
                figures.merge(
                        each.getKey() + ">" + plain.last.getOrDefault(ledger, ""),
                        each.getValue().minus(share),
                        Fraction::plus);
            }
        }
        figures.values().removeIf(amount -> !amount.isPositive());
        return new PlainTracer.Played(figures, isWhole);
    }

    private void play(RandomWorld.Event event, String id) {
        switch (event) {
            case RandomWorld.Opening opening -> move(opening.ledger(), opening.amount(), Map.of(), id);
            case RandomWorld.Credit credit -> move(credit.ledger(), credit.amount(), credit.claims(), id);
            case RandomWorld.Debit debit -> move(debit.ledger(), -debit.amount(), Map.of(), id);
            case RandomWorld.Transfer transfer -> {
                move(transfer.from(), -transfer.amount(), Map.of(), id);
                move(transfer.to(), transfer.amount(), Map.of(), id);
            }
        }
    }

    private void move(String ledger, long amount, Map<String, Long> claims, String id) {
        Fraction balance = balances.merge(ledger, Fraction.of(amount), Fraction::plus);
        claims.forEach((claim, claimed) -> {
            paidIn.computeIfAbsent(ledger, key -> new LinkedHashMap<>()).put(claim, Fraction.of(claimed));
            caps.computeIfAbsent(ledger, key -> new LinkedHashMap<>()).put(claim, Fraction.of(claimed));
        });
        caps.getOrDefault(ledger, new TreeMap<>()).replaceAll((claim, cap) -> cap.min(balance.max(Fraction.ZERO)));
        last.put(ledger, id);
    }
}

package org.comity.tracing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Pro-rata reckoned backwards from one place: how much of each unit in each ledger is in that place in the end. Balances are reckoned forwards first; compositions never.
 * Only for tests.
 */
final class AdjointTracer {

    private AdjointTracer() {}

    /** What a place holds in the end of each claim, exactly. */
    static Map<String, Fraction> weights(RandomWorld world, String target) {
        List<Map<String, Fraction>> before = balances(world);
        Map<String, Fraction> weight = new TreeMap<>(Map.of(target, Fraction.of(1)));
        Map<String, Fraction> claims = new TreeMap<>();
        for (int i = world.events().size() - 1; i >= 0; i--) {
            Map<String, Fraction> balances = before.get(i);
            switch (world.events().get(i)) {
                case RandomWorld.Opening opening -> weight.put(opening.ledger(), Fraction.ZERO);
                case RandomWorld.Credit credit -> {
                    Fraction kept =
                            weight(weight, credit.ledger()).times(stays(balances, credit.ledger(), credit.amount()));
                    credit.claims()
                            .forEach((claim, amount) ->
                                    claims.merge(claim, Fraction.of(amount).times(kept), Fraction::plus));
                }
                case RandomWorld.Debit debit -> {
                    Fraction paid = paid(balances, debit.ledger(), debit.amount());
                    weight.put(
                            debit.ledger(),
                            weight(weight, debit.ledger()).times(Fraction.of(1).minus(paid)));
                }
                case RandomWorld.Transfer transfer -> {
                    Fraction paid = paid(balances, transfer.from(), transfer.amount());
                    Fraction kept =
                            weight(weight, transfer.to()).times(stays(balances, transfer.to(), transfer.amount()));
                    weight.put(
                            transfer.from(),
                            weight(weight, transfer.from())
                                    .times(Fraction.of(1).minus(paid))
                                    .plus(kept.times(paid)));
                }
            }
        }
        return claims;
    }

    private static Fraction weight(Map<String, Fraction> weights, String ledger) {
        return weights.getOrDefault(ledger, Fraction.ZERO);
    }

    /** What part of a ledger's money leaves by a debit. */
    private static Fraction paid(Map<String, Fraction> balances, String ledger, long amount) {
        Fraction held = balances.getOrDefault(ledger, Fraction.ZERO).max(Fraction.ZERO);
        return held.isPositive() ? held.min(Fraction.of(amount)).by(held) : Fraction.ZERO;
    }

    /** What part of a credit does not repay the bank. */
    private static Fraction stays(Map<String, Fraction> balances, String ledger, long amount) {
        Fraction owed = Fraction.ZERO
                .minus(balances.getOrDefault(ledger, Fraction.ZERO))
                .max(Fraction.ZERO)
                .min(Fraction.of(amount));
        return Fraction.of(amount).minus(owed).by(Fraction.of(amount));
    }

    /** The balances before each event. */
    private static List<Map<String, Fraction>> balances(RandomWorld world) {
        Map<String, Fraction> now = new TreeMap<>();
        List<Map<String, Fraction>> before = new ArrayList<>();
        for (RandomWorld.Event event : world.events()) {
            before.add(Map.copyOf(now));
            switch (event) {
                case RandomWorld.Opening opening -> now.put(opening.ledger(), Fraction.of(opening.amount()));
                case RandomWorld.Credit credit ->
                    now.merge(credit.ledger(), Fraction.of(credit.amount()), Fraction::plus);
                case RandomWorld.Debit debit -> now.merge(debit.ledger(), Fraction.of(-debit.amount()), Fraction::plus);
                case RandomWorld.Transfer transfer -> {
                    now.merge(transfer.from(), Fraction.of(-transfer.amount()), Fraction::plus);
                    now.merge(transfer.to(), Fraction.of(transfer.amount()), Fraction::plus);
                }
            }
        }
        return before;
    }
}

package org.comity.tracing.columns;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Traces one claim over columns, several rules at once (tracing 14). */
public final class ColumnTracer {

    private ColumnTracer() {}

    /**
     * Traces a claim under each of the rules. The movements are read, and the balances followed, once for all rules in this thread; each rule
     * works in its own (tracing 14.8). With no rule that is all that is done.
     *
     * @throws IllegalStateException when a claim is not conserved: a fault of the program
     * @throws ArithmeticException when a balance is too large
     */
    public static Map<ColumnRule, Attribution> trace(Movements movements, ClaimMark claim, List<ColumnRule> rules) {
        requireSound(movements, claim);
        Map<ColumnRule, Kernel> kernels = new EnumMap<>(ColumnRule.class);
        rules.forEach(rule -> kernels.computeIfAbsent(rule, each -> kernel(each, movements, claim)));
        follow(movements, List.copyOf(kernels.values()));
        Map<ColumnRule, Attribution> attributions = new EnumMap<>(ColumnRule.class);
        kernels.forEach((rule, kernel) -> attributions.put(rule, conserved(kernel.attribution(), claim)));
        return attributions;
    }

    private static Kernel kernel(ColumnRule rule, Movements movements, ClaimMark claim) {
        return switch (rule) {
            case OWN_FIRST -> new OwnFirst(movements.ledgers(), claim);
            case CLAIM_FIRST -> new ClaimFirst(movements.ledgers(), claim);
            case PRO_RATA -> new ProRata(movements.ledgers(), claim);
            case FIFO -> new LotKernel(movements.ledgers(), claim);
        };
    }

    private static void follow(Movements movements, List<Kernel> kernels) {
        long size = movements.size();
        int capacity = (int) Math.min(Block.MOST, size);
        Balances balances = new Balances(movements.ledgers());
        List<Consumer<Block>> takers =
                kernels.stream().<Consumer<Block>>map(kernel -> kernel::take).toList();
        long[] next = {0};
        Consumer<Block> filler = block -> {
            movements.read(next[0], block);
            next[0] += block.size;
            balances.follow(block);
        };
        Relay.run((size + capacity - 1) / capacity, () -> new Block(capacity), filler, takers);
    }

    private static void requireSound(Movements movements, ClaimMark claim) {
        boolean sound = claim.movement() >= 0
                && claim.movement() < movements.size()
                && movements.to(claim.movement()) != Movements.OUTSIDE
                && claim.amountMinor() > 0
                && claim.amountMinor() <= movements.amountMinor(claim.movement());
        if (!sound) {
            throw new IllegalArgumentException("a claim is part of a movement into a ledger: " + claim);
        }
    }

    private static Attribution conserved(Attribution attribution, ClaimMark claim) {
        long total = attribution.totalMinor();
        if (total != claim.amountMinor()) {
            throw new IllegalStateException("of a claim of " + claim.amountMinor() + " units " + total + " are placed");
        }
        return attribution;
    }
}

package org.comity.tracing.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The loops for ordinary movements, and the careful way for others, against plain arithmetic: equal to the last fine unit (tracing 14.3, 14.9). */
class KernelsAgreeTest {

    private static final List<ColumnRule> SHARES =
            List.of(ColumnRule.OWN_FIRST, ColumnRule.CLAIM_FIRST, ColumnRule.PRO_RATA);

    private record World(Movements movements, ClaimMark claim) implements AutoCloseable {

        /** Several blocks of movements; now and then more than a ledger has, when overdrafts are wanted; amounts of up to so many bits. */
        static World of(long seed, int size, int ledgers, int bits, boolean overdrafts) {
            Random random = new Random(seed);
            Movements movements = new Movements(size);
            long[] balances = new long[ledgers + 1];
            int claimed = size / 8 + random.nextInt(size / 2);
            ClaimMark claim = new ClaimMark(0, 0);
            for (int i = 0; i < size; i++) {
                int from = random.nextInt(ledgers + 1);
                int to = i == claimed || from == 0 ? 1 + random.nextInt(ledgers) : random.nextInt(ledgers + 1);
                long amount = random.nextLong() >>> 64 - 1 - random.nextInt(bits);
                if (from != 0 && !(overdrafts && random.nextInt(50) == 0)) {
                    amount = Math.clamp(amount, 0, Math.max(0, balances[from]));
                }
                if (i == claimed) {
                    amount = Math.max(1, amount);
                    claim = new ClaimMark(i, 1 + (long) (random.nextDouble() * (amount - 1)));
                }
                balances[from] -= amount;
                balances[to] += amount;
                movements.add(from, to, amount, i / 100);
            }
            return new World(movements, claim);
        }

        @Override
        public void close() {
            movements.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"6, 20, false", "6, 45, true", "60, 30, true", "900, 49, true", "9, 4, true", "3, 49, false"})
    void sharesAreExact(int ledgers, int bits, boolean overdrafts) {
        long first = Long.getLong("comity.seed", 40_000L);
        for (long seed = first; seed < first + 12; seed++) {
            try (World world = World.of(seed, 3 * Block.MOST + 77, ledgers, bits, overdrafts)) {
                ColumnTracer.trace(world.movements(), world.claim(), SHARES)
                        .forEach((rule, attribution) -> assertThat(PlainColumns.lines(attribution))
                                .as(
                                        "%s, %s, seeds from %d, %d ledgers, %d bits",
                                        rule, world.claim(), first, ledgers, bits)
                                .isEqualTo(PlainColumns.trace(world.movements(), world.claim(), rule)));
            }
        }
    }

    @Test
    void lotsAreThoseOfPlainQueues() {
        long first = Long.getLong("comity.seed", 41_000L);
        for (long seed = first; seed < first + 8; seed++) {
            try (World world = World.of(seed, 2 * Block.MOST + 5, 40, 24, false)) {
                Attribution attribution = Objects.requireNonNull(
                        ColumnTracer.trace(world.movements(), world.claim(), List.of(ColumnRule.FIFO))
                                .get(ColumnRule.FIFO));
                long[] held = new long[attribution.ledgers() + 1];
                for (int ledger = 1; ledger < held.length; ledger++) {
                    held[ledger] = attribution.heldMinor(ledger);
                }
                assertThat(held).as("seed %d", seed).isEqualTo(plainFifo(world));
            }
        }
    }

    private record Lot(boolean claimed, long amount) {}

    private static long[] plainFifo(World world) {
        List<Deque<Lot>> ledgers = new ArrayList<>();
        for (int ledger = 0; ledger <= world.movements().ledgers(); ledger++) {
            ledgers.add(new ArrayDeque<>());
        }
        for (long i = 0; i < world.movements().size(); i++) {
            long amount = world.movements().amountMinor(i);
            Deque<Lot> moving = new ArrayDeque<>();
            if (world.movements().from(i) == Movements.OUTSIDE) {
                moving.add(new Lot(false, amount));
            } else {
                take(ledgers.get(world.movements().from(i)), amount, moving);
            }
            if (i == world.claim().movement()) {
                Deque<Lot> own = new ArrayDeque<>();
                take(unclaimed(moving), world.claim().amountMinor(), own);
                moving = laid(moving, own.stream().mapToLong(Lot::amount).sum());
            }
            ledgers.get(world.movements().to(i)).addAll(moving);
            ledgers.getFirst().clear();
        }
        return ledgers.stream()
                .mapToLong(lots -> lots.stream()
                        .filter(Lot::claimed)
                        .mapToLong(Lot::amount)
                        .sum())
                .toArray();
    }

    private static Deque<Lot> unclaimed(Deque<Lot> lots) {
        return new ArrayDeque<>(lots.stream().filter(lot -> !lot.claimed()).toList());
    }

    /** The claim before everything, out of the first unclaimed money. */
    private static Deque<Lot> laid(Deque<Lot> lots, long claimed) {
        Deque<Lot> laid = new ArrayDeque<>(List.of(new Lot(true, claimed)));
        long over = claimed;
        for (Lot lot : lots) {
            long part = lot.claimed() ? 0 : Math.min(over, lot.amount());
            over -= part;
            laid.add(new Lot(lot.claimed(), lot.amount() - part));
        }
        return laid;
    }

    private static void take(Deque<Lot> from, long amount, Deque<Lot> into) {
        long missing = amount;
        while (missing > 0 && !from.isEmpty()) {
            Lot lot = from.removeFirst();
            long part = Math.min(lot.amount(), missing);
            into.add(new Lot(lot.claimed(), part));
            missing -= part;
            if (part < lot.amount()) {
                from.addFirst(new Lot(lot.claimed(), lot.amount() - part));
            }
        }
    }

    @Test
    void rulesTogetherAnswerWhatEachAnswersAlone() {
        try (World world = World.of(5, 5 * Block.MOST, 200, 30, true)) {
            ColumnTracer.trace(world.movements(), world.claim(), List.of(ColumnRule.values()))
                    .forEach((rule, attribution) -> assertThat(PlainColumns.lines(attribution))
                            .isEqualTo(PlainColumns.lines(Objects.requireNonNull(
                                    ColumnTracer.trace(world.movements(), world.claim(), List.of(rule))
                                            .get(rule)))));
        }
    }

    @Test
    void whatFailsInOneThreadStopsAllAndIsThrown() {
        try (Movements movements = new Movements(40_000)) {
            for (int i = 0; i < 40_000; i++) {
                movements.add(0, 1, i < 39_990 ? 1 : Long.MAX_VALUE, i);
            }
            assertThatThrownBy(() -> ColumnTracer.trace(movements, new ClaimMark(3, 1), SHARES))
                    .isInstanceOf(ArithmeticException.class);
        }
    }

    @Test
    void aTakerThatFailsIsHeard() {
        assertThatThrownBy(() -> Relay.run(1_000, () -> new Block(1), block -> {}, List.of(block -> {}, block -> {
                    throw new IllegalStateException("a fault");
                })))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a fault");
    }
}

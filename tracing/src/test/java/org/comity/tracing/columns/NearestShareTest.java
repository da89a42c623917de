package org.comity.tracing.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Shares by guess and correction (tracing 14.9). */
class NearestShareTest {

    @Test
    void roundsAsExactDecimalsDo() {
        long seed = Long.getLong("comity.seed", 78L);
        Random random = new Random(seed);
        for (int i = 0; i < 300_000; i++) {
            long whole = 2 + (random.nextLong() >>> 16 + random.nextInt(47));
            long part = random.nextInt(8) == 0 ? whole - 1 : (long) (random.nextDouble() * whole);
            long units = random.nextInt(8) == 0 ? Long.MAX_VALUE : random.nextLong() >>> 1 + random.nextInt(62);
            check(seed, units, Math.min(part, whole - 1), Math.min(whole, NearestShare.MOST_WHOLE - 1));
        }
    }

    @Test
    void aTieGoesUp() {
        check(0, 3, 1, 2);
        check(0, 1, 1, 2);
        check(0, Long.MAX_VALUE, NearestShare.MOST_WHOLE / 2 - 1, NearestShare.MOST_WHOLE - 2);
        check(0, (1L << 62) + 1, 3L << 40, 3L << 41);
    }

    private static void check(long seed, long units, long part, long whole) {
        Block block = new Block(1);
        block.amounts[0] = Math.min(part, whole - 1);
        block.before[0] = whole;
        double[] inverse = new double[1];
        double[] ratio = new double[1];
        NearestShare.estimates(block, 0, 1, inverse, ratio);
        long expected = BigDecimal.valueOf(units)
                .multiply(BigDecimal.valueOf(block.amounts[0]))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .longValueExact();
        assertThat(NearestShare.of(units, block.amounts[0], whole, inverse[0], ratio[0]))
                .as("seed %d, %d × %d ÷ %d", seed, units, block.amounts[0], whole)
                .isEqualTo(expected);
    }
}

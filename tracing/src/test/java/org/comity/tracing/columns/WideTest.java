package org.comity.tracing.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WideTest {

    @Test
    void dividesAsBigIntegersDo() {
        long seed = Long.getLong("comity.seed", 77L);
        Random random = new Random(seed);
        for (int i = 0; i < 200_000; i++) {
            long divisor = (random.nextLong() >>> 1 + random.nextInt(62)) + 1;
            if (divisor < 0) {
                divisor = Long.MAX_VALUE;
            }
            long a = random.nextLong() >>> 1 + random.nextInt(62);
            long b = random.nextInt(20) == 0 ? divisor : (long) (random.nextDouble() * divisor);
            BigInteger[] expected = BigInteger.valueOf(a)
                    .multiply(BigInteger.valueOf(b))
                    .divideAndRemainder(BigInteger.valueOf(divisor));
            long quotient = Wide.quotient(a, b, divisor);
            assertThat(quotient)
                    .as("seed %d, %d × %d ÷ %d", seed, a, b, divisor)
                    .isEqualTo(expected[0].longValueExact());
            assertThat(Wide.remainder(a, b, divisor, quotient)).isEqualTo(expected[1].longValueExact());
        }
    }
}

package org.comity.tracing.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.comity.tracing.composition.Composition.Choice;
import org.junit.jupiter.api.Test;

/** Lots, funds and rounding (tracing 6, 8). */
class CompositionTest {

    private static BigInteger units(long amount) {
        return BigInteger.valueOf(amount);
    }

    private static Parcel claimed(int claim, long amount) {
        return Parcel.claimed(claim, units(amount));
    }

    /** Tracing 6.4: what a newest-first debit takes moves on in its order of arrival. */
    @Test
    void newestFirstKeepsTheOrderOfArrivalInWhatMovesOn() {
        LotQueue lots = LotQueue.newestFirst(3);
        lots.add(List.of(claimed(0, 50), claimed(1, 60), claimed(2, 70)));
        assertThat(lots.take(units(100), Choice.BY_RULE)).containsExactly(claimed(1, 30), claimed(2, 70));
        assertThat(lots.parcels()).containsExactly(claimed(0, 50), claimed(1, 30));
    }

    @Test
    void oldestFirstCutsOneLotAtMost() {
        LotQueue lots = LotQueue.oldestFirst(2);
        lots.add(List.of(claimed(0, 50), Parcel.own(units(20)), claimed(1, 30)));
        assertThat(lots.take(units(60), Choice.BY_RULE)).containsExactly(claimed(0, 50), Parcel.own(units(10)));
        assertThat(lots.total()).isEqualTo(units(40));
        assertThat(lots.costOf(1)).isEqualTo(units(30));
    }

    /** Vector V35: one hundred small debits leave each of three claims within one minor unit of its exact share. */
    @Test
    void manySmallDebitsDoNotAddUpToAVisibleError() {
        SharedFund fund = new SharedFund(3, SharedFund.Priority.OWN_FIRST);
        long[] shares = {3333, 3333, 3334};
        for (int claim = 0; claim < 3; claim++) {
            fund.add(List.of(Parcel.claimed(claim, units(shares[claim]).shiftLeft(32))));
        }
        for (int i = 0; i < 100; i++) {
            fund.take(units(1).shiftLeft(32), Choice.BY_RULE);
        }
        MatrixRounding rounding = new MatrixRounding(32);
        for (int claim = 0; claim < 3; claim++) {
            rounding.add(claim, 0, fund.amountOf(claim));
        }
        List<Long> published = rounding.round();
        assertThat(published.stream().mapToLong(Long::longValue).sum()).isEqualTo(9900);
        for (int claim = 0; claim < 3; claim++) {
            assertThat(Math.abs(published.get(claim) * 100 - shares[claim] * 99))
                    .isLessThan(100);
        }
    }

    /** Tracing 8.2. */
    @Test
    void aMatrixIsRoundedWithItsSumsKept() {
        long seed = 20_240_607;
        Random random = new Random(seed);
        for (int world = 0; world < 300; world++) {
            int rows = 1 + random.nextInt(5);
            int columns = 1 + random.nextInt(6);
            MatrixRounding rounding = new MatrixRounding(32);
            List<BigInteger> values = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    long fraction = random.nextInt(4) == 0 ? 0 : Integer.toUnsignedLong(random.nextInt());
                    values.add(units(random.nextInt(50)).shiftLeft(32).add(units(fraction)));
                    rounding.add(row, column, values.getLast());
                }
            }
            List<Long> whole = rounding.round();
            for (int i = 0; i < whole.size(); i++) {
                assertClose("cell", values.get(i), whole.get(i), seed, world);
            }
            for (int row = 0; row < rows; row++) {
                assertClose(
                        "row",
                        sum(values, row * columns, 1, columns),
                        sumWhole(whole, row * columns, 1, columns),
                        seed,
                        world);
            }
            for (int column = 0; column < columns; column++) {
                assertClose(
                        "column",
                        sum(values, column, columns, rows),
                        sumWhole(whole, column, columns, rows),
                        seed,
                        world);
            }
        }
    }

    /** A figure that is whole but for the carried error is published as that whole number. */
    @Test
    void aFigureAHairFromWholeIsThatWhole() {
        BigInteger one = units(1).shiftLeft(32);
        MatrixRounding rounding = new MatrixRounding(32);
        rounding.add(0, 0, one.multiply(units(5)).subtract(units(3)));
        rounding.add(0, 1, one.multiply(units(5)).shiftRight(1).add(units(3)));
        rounding.add(1, 0, one.multiply(units(2)).add(units(3)));
        rounding.add(1, 1, one.multiply(units(5)).shiftRight(1).subtract(units(3)));
        List<Long> whole = rounding.round();
        assertThat(whole.get(0)).isEqualTo(5);
        assertThat(whole.get(2)).isEqualTo(2);
        assertThat(whole.get(1) + whole.get(3)).isEqualTo(5);
    }

    @Test
    void theLargestRemaindersGetTheUnitsLeft() {
        assertThat(LargestRemainder.divide(units(10), List.of(units(1), units(1), units(1))))
                .containsExactly(units(4), units(3), units(3));
        assertThat(LargestRemainder.divide(units(100), List.of(units(1), units(5), units(0))))
                .containsExactly(units(17), units(83), units(0));
    }

    private static BigInteger sum(List<BigInteger> values, int from, int step, int count) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < count; i++) {
            sum = sum.add(values.get(from + i * step));
        }
        return sum;
    }

    private static long sumWhole(List<Long> values, int from, int step, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values.get(from + i * step);
        }
        return sum;
    }

    private static void assertClose(String what, BigInteger fine, long whole, long seed, int world) {
        BigInteger apart = units(whole).shiftLeft(32).subtract(fine).abs();
        assertThat(apart.bitLength() <= 32 && apart.compareTo(units(1).shiftLeft(32)) < 0)
                .as("%s rounded up or down (seed %d, world %d)", what, seed, world)
                .isTrue();
    }
}

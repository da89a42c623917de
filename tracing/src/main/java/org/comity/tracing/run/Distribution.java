package org.comity.tracing.run;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.comity.tracing.Setting;
import org.comity.tracing.TracingRule;
import org.comity.tracing.composition.LargestRemainder;

/** In which shares a fund is divided (tracing 6.13, 6.14). */
final class Distribution {

    private Distribution() {}

    /**
     * What each claim gets.
     *
     * @param worth what the fund holds, in units of 2<sup>-32</sup> of a minor unit
     * @param rule a rule of distribution
     * @param basis for {@code pari-passu}, in what proportion
     */
    static List<BigInteger> share(List<FundClaim> claims, BigInteger worth, TracingRule rule, Setting basis) {
        if (rule == TracingRule.CAP_SHARE) {
            return inProportion(
                    worth, claims.stream().map(claim -> units(claim.capMinor())).toList());
        }
        if (basis == Setting.DISTRIBUTION_NET) {
            return inProportion(worth, claims.stream().map(Distribution::owed).toList());
        }
        return basis == Setting.DISTRIBUTION_GROSS
                ? level(
                        claims,
                        worth,
                        claims.stream().map(claim -> BigInteger.ZERO).toList())
                : level(
                        claims,
                        worth,
                        claims.stream().map(claim -> units(claim.repaidMinor())).toList());
    }

    private static List<BigInteger> inProportion(BigInteger worth, List<BigInteger> weights) {
        BigInteger all = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        return LargestRemainder.divide(worth.min(all), weights);
    }

    /**
     * Raises all claims to one level: at level p/q each has p/q of what it paid in, counting what it already had, and never more than it is owed.
     * The level at which the fund is used up lies between two of those at which a claim begins or ends to get something.
     */
    private static List<BigInteger> level(List<FundClaim> claims, BigInteger worth, List<BigInteger> had) {
        BigInteger owed = claims.stream().map(Distribution::owed).reduce(BigInteger.ZERO, BigInteger::add);
        if (worth.compareTo(owed) >= 0) {
            return claims.stream().map(Distribution::owed).toList();
        }
        List<BigInteger[]> levels = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            BigInteger paidIn = units(claims.get(i).paidInMinor());
            levels.add(new BigInteger[] {had.get(i), paidIn});
            levels.add(new BigInteger[] {had.get(i).add(owed(claims.get(i))), paidIn});
        }
        levels.sort((a, b) -> a[0].multiply(b[1]).compareTo(b[0].multiply(a[1])));
        BigInteger[] below = {BigInteger.ZERO, BigInteger.ONE};
        for (BigInteger[] above : levels) {
            if (used(claims, had, above).compareTo(worth.multiply(above[1])) >= 0) {
                return between(claims, worth, had, below);
            }
            below = above;
        }
        throw new IllegalStateException("a fund that is less than what is owed reaches every level");
    }

    /** What all claims get at a level, times the level's denominator. */
    private static BigInteger used(List<FundClaim> claims, List<BigInteger> had, BigInteger[] level) {
        BigInteger used = BigInteger.ZERO;
        for (int i = 0; i < claims.size(); i++) {
            used = used.add(at(claims.get(i), had.get(i), level));
        }
        return used;
    }

    private static BigInteger at(FundClaim claim, BigInteger had, BigInteger[] level) {
        return units(claim.paidInMinor())
                .multiply(level[0])
                .subtract(had.multiply(level[1]))
                .max(BigInteger.ZERO)
                .min(owed(claim).multiply(level[1]));
    }

    /** Above a level, those that get more get it in proportion to what they paid in, up to the next level. */
    private static List<BigInteger> between(
            List<FundClaim> claims, BigInteger worth, List<BigInteger> had, BigInteger[] below) {
        List<BigInteger> rising = new ArrayList<>();
        BigInteger fixed = BigInteger.ZERO;
        BigInteger slope = BigInteger.ZERO;
        for (int i = 0; i < claims.size(); i++) {
            BigInteger now = at(claims.get(i), had.get(i), below);
            boolean hasBegun = units(claims.get(i).paidInMinor())
                            .multiply(below[0])
                            .compareTo(had.get(i).multiply(below[1]))
                    >= 0;
            boolean isRising = hasBegun && now.compareTo(owed(claims.get(i)).multiply(below[1])) < 0;
            rising.add(isRising ? units(claims.get(i).paidInMinor()) : BigInteger.ZERO);
            slope = slope.add(rising.getLast());
            fixed = fixed.add(now);
        }
        List<BigInteger> weights = new ArrayList<>();
        BigInteger more = worth.multiply(below[1]).subtract(fixed);
        for (int i = 0; i < claims.size(); i++) {
            weights.add(at(claims.get(i), had.get(i), below).multiply(slope).add(more.multiply(rising.get(i))));
        }
        return LargestRemainder.divide(worth, weights);
    }

    private static BigInteger owed(FundClaim claim) {
        return units(claim.paidInMinor() - claim.repaidMinor());
    }

    private static BigInteger units(long minor) {
        return BigInteger.valueOf(minor).shiftLeft(TraceRun.FINE_BITS);
    }
}

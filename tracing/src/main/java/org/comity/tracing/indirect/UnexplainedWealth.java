package org.comity.tracing.indirect;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/**
 * Unexplained wealth: the growth of assets and expenditure beyond lawful income, as a part of that income (tracing 13.5).
 *
 * @param period the period
 * @param begin assets at its beginning
 * @param end assets at its end
 * @param spent expenditure
 * @param income lawful income
 * @param tolerancePercent how much beyond the income the forum tolerates
 */
record UnexplainedWealth(
        String period, List<Line> begin, List<Line> end, List<Line> spent, List<Line> income, long tolerancePercent) {

    Finding find() {
        Sum sum = new Sum().plus(end).minus(begin).plus(spent).minus(income);
        Estimate lawful = new Sum().plus(income).total();
        return sum.finding("unexplained-wealth", period, remark(sum.total(), lawful));
    }

    private String remark(Estimate excess, Estimate lawful) {
        if (lawful.low() <= 0) {
            return excess.low() > 0 ? "no lawful income is known against it" : "";
        }
        boolean isSure = isBeyond(excess.low(), lawful.high());
        boolean isPossible = isBeyond(excess.high(), lawful.low());
        String percent = excess.isExact() && lawful.isExact()
                ? percent(excess.low(), lawful.low()) + " % of lawful income"
                : percent(excess.low(), lawful.high()) + " to " + percent(excess.high(), lawful.low())
                        + " % of lawful income";
        return percent + "; beyond the tolerance of " + tolerancePercent + " %: "
                + (isSure ? "yes" : isPossible ? "only if the high figures hold" : "no");
    }

    private boolean isBeyond(long excess, long lawful) {
        return BigInteger.valueOf(excess)
                        .multiply(BigInteger.valueOf(100))
                        .compareTo(BigInteger.valueOf(lawful).multiply(BigInteger.valueOf(tolerancePercent)))
                > 0;
    }

    /** One digit after the dot, cut off toward zero. */
    private static String percent(long excess, long lawful) {
        return BigDecimal.valueOf(excess)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(lawful), 1, RoundingMode.DOWN)
                .toPlainString();
    }
}

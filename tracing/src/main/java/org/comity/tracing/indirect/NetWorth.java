package org.comity.tracing.indirect;

import java.util.List;

/**
 * Net worth: what was added to means at cost, and spent, beyond what is known to have come in (tracing 13.2).
 *
 * @param period the period
 * @param begin assets less liabilities at its beginning, at cost
 * @param end the same at its end
 * @param spent personal expenditure, and losses that nothing was deducted for
 * @param notIncome receipts that are no income: gifts, inheritances, loans repaid
 * @param known income that is known
 */
record NetWorth(
        String period, List<Line> begin, List<Line> end, List<Line> spent, List<Line> notIncome, List<Line> known) {

    Finding find() {
        return new Sum()
                .plus(end)
                .minus(begin)
                .plus(spent)
                .minus(notIncome)
                .minus(known)
                .finding("net-worth", period, "");
    }
}

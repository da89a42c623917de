package org.comity.tracing.indirect;

import java.util.List;

/**
 * Bank deposits: what was paid in that is neither moved money nor explained (tracing 13.4).
 *
 * @param period the period
 * @param deposits everything paid in
 * @param transfers deposits that were moved from other accounts, or paid in again
 * @param notIncome deposits that are no income
 * @param cashSpent cash spent that no withdrawal explains
 * @param known income that is known, and costs that may be deducted
 */
record BankDeposits(
        String period,
        List<Line> deposits,
        List<Line> transfers,
        List<Line> notIncome,
        List<Line> cashSpent,
        List<Line> known) {

    Finding find() {
        return new Sum()
                .plus(deposits)
                .minus(transfers)
                .minus(notIncome)
                .plus(cashSpent)
                .minus(known)
                .finding("bank-deposits", period, "");
    }
}

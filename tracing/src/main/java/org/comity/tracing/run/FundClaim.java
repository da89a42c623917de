package org.comity.tracing.run;

/** What one claim paid into a fund, got back, and may at most have of it (tracing 6.13, 6.14). Amounts are minor units. */
final class FundClaim {

    private final int claim;
    private final long paidIn;
    private long repaid;
    private long cap;

    FundClaim(int claim, long paidInMinor) {
        this.claim = claim;
        this.paidIn = paidInMinor;
        this.cap = paidInMinor;
    }

    /** The claim's number. */
    int claim() {
        return claim;
    }

    long paidInMinor() {
        return paidIn;
    }

    long repaidMinor() {
        return repaid;
    }

    /** The claim, or the lowest that the fund held since, less what was repaid. */
    long capMinor() {
        return Math.min(cap, paidIn - repaid);
    }

    /** The fund holds so much now. */
    void capTo(long worthMinor) {
        cap = Math.min(cap, worthMinor);
    }

    /** The claimant gets money back; answers how much of it this claim was still owed. */
    long repay(long minor) {
        long part = Math.min(minor, paidIn - repaid);
        repaid += part;
        return part;
    }
}

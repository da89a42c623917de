package org.comity.tracing;

import java.util.Optional;
import org.comity.ledger.LedgerKey;
import org.comity.terms.Money;

/**
 * Claimed money that moved from one place to another, all entries between the two together (tracing 10.3).
 *
 * @param claim the claim's id
 * @param from where it was
 * @param to where it went
 * @param claimAmount its historic cost, in the claim's currency
 */
public record Flow(String claim, Stop from, Stop to, Money claimAmount) {

    /** What a stop is. */
    public enum StopKind {
        /** The claim itself, where its money enters the records. */
        CLAIM,
        /** A ledger. */
        LEDGER,
        /** A place outside (tracing 1.6). */
        OUT
    }

    /**
     * One place of the picture.
     *
     * @param kind what it is
     * @param label its name for readers
     * @param ledger the ledger, when it is one
     * @param out the kind of place, when it is outside
     */
    public record Stop(StopKind kind, String label, Optional<LedgerKey> ledger, Optional<OutKind> out) {

        /** The claim itself, where its money starts. */
        public static Stop ofClaim(String id) {
            return new Stop(StopKind.CLAIM, id, Optional.empty(), Optional.empty());
        }

        /** A ledger. */
        public static Stop ofLedger(LedgerKey key) {
            return new Stop(StopKind.LEDGER, key.toString(), Optional.of(key), Optional.empty());
        }

        /** Outside all ledgers, and who is named there. */
        public static Stop ofOut(OutKind kind, String label) {
            return new Stop(StopKind.OUT, label, Optional.empty(), Optional.of(kind));
        }
    }
}

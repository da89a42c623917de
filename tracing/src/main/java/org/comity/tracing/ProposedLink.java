package org.comity.tracing;

import java.util.List;
import org.comity.ledger.Entry;

/**
 * Two entries that may be the ends of one transfer: for a person to adopt, never followed (tracing 5.5).
 *
 * @param debit where money left
 * @param credit where it may have arrived
 * @param scorePermille how much speaks for it, 500 to 1000
 * @param because what speaks for it
 * @param alternatives other pairs with the same debit or the same credit
 * @param ambiguous whether an alternative has the same score
 */
public record ProposedLink(
        Entry debit,
        Entry credit,
        int scorePermille,
        List<String> because,
        List<Alternative> alternatives,
        boolean ambiguous) {

    public ProposedLink {
        because = List.copyOf(because);
        alternatives = List.copyOf(alternatives);
    }

    /** Another pair that shares an end with the proposed one. */
    public record Alternative(Entry debit, Entry credit, int scorePermille) {}
}

package org.comity.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What an entry is made of, as far as the bank says so and the entry does not say it already (ledger 2.12): evidence for links and for
 * explanation. Balances and tracing rest on the entry alone.
 *
 * @param parts the payments inside, in the bank's order: all of a batch; of a single payment only one that has terms or another amount
 * @param terms other amounts, rates and charges that are stated for the entry as a whole
 */
public record EntryMakeup(List<PaymentPart> parts, PaymentTerms terms) {

    /** Nothing beyond the entry itself. */
    public static final EntryMakeup NONE = new EntryMakeup(List.of(), PaymentTerms.NONE);

    /** Keeps its own copy. */
    public EntryMakeup {
        parts = List.copyOf(parts);
    }

    /** Whether the bank says nothing beyond the entry itself. */
    public boolean isSilent() {
        return parts.isEmpty() && terms.equals(PaymentTerms.NONE);
    }

    /** The sum of the parts; empty where there are none, or where one is not stated in the currency. */
    public Optional<BigDecimal> sumIn(String currency) {
        BigDecimal sum = BigDecimal.ZERO;
        for (PaymentPart part : parts) {
            Optional<StatedAmount> amount =
                    part.amount().filter(stated -> stated.currency().equals(currency));
            if (amount.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(amount.get().amount());
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(sum);
    }
}

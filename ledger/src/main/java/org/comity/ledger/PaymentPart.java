package org.comity.ledger;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * One payment inside an entry, as the bank describes it (ledger 2.12; {@code TxDtls} of camt). It moves nothing: the entry does.
 *
 * @param amount what it came to, debits negative: in the entry's currency where the bank states that, else as ordered
 * @param counterpartyAccount the other side's account
 * @param counterpartyName the other side's name
 * @param reference the payer's reference from end to end, else the bank's
 * @param purpose the text that goes with the payment, else its purpose code
 * @param terms other amounts, rates and charges
 */
public record PaymentPart(
        Optional<StatedAmount> amount,
        Optional<String> counterpartyAccount,
        Optional<String> counterpartyName,
        Optional<String> reference,
        Optional<String> purpose,
        PaymentTerms terms) {

    /** Whether it has terms of its own, or another amount than the entry that it is. */
    boolean saysMoreThan(StatedAmount entry) {
        return !terms.equals(PaymentTerms.NONE)
                || amount.filter(own -> !own.isWorth(entry)).isPresent();
    }

    /** All of it, in words. */
    @Override
    public String toString() {
        Stream<String> said = Stream.of(
                        amount.map(StatedAmount::toString).or(() -> Optional.of("amount not stated")),
                        counterpartyName,
                        counterpartyAccount,
                        reference,
                        purpose)
                .flatMap(Optional::stream);
        return String.join("; ", Stream.concat(said, terms.inWords()).toList());
    }
}

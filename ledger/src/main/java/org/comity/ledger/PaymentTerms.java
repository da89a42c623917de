package org.comity.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The other amounts, the rates and the charges that a bank states beside an amount (ledger 2.12).
 *
 * @param instructed the amount that the payer ordered, where it is another
 * @param counterValue its equivalent in another currency, where one is stated
 * @param rates every rate stated, each once
 * @param charges every charge stated
 */
public record PaymentTerms(
        Optional<StatedAmount> instructed,
        Optional<StatedAmount> counterValue,
        List<ExchangeRate> rates,
        List<Charge> charges) {

    /** Nothing stated. */
    public static final PaymentTerms NONE = new PaymentTerms(Optional.empty(), Optional.empty(), List.of(), List.of());

    /** Keeps its own copies. */
    public PaymentTerms {
        rates = List.copyOf(rates);
        charges = List.copyOf(charges);
    }

    /** All of it, in words. */
    Stream<String> inWords() {
        return Stream.of(
                        instructed.stream().map(amount -> "instructed " + amount),
                        counterValue.stream().map(amount -> "equivalent " + amount),
                        rates.stream().map(ExchangeRate::toString),
                        charges.stream().map(Charge::toString))
                .flatMap(part -> part);
    }
}

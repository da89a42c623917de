package org.comity.ledger;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A rate that a bank says it used (ledger 2.12; {@code CcyXchg} of camt).
 *
 * @param source the currency exchanged from
 * @param target the currency exchanged to
 * @param unit the currency of which one unit costs the rate, where the bank says so
 * @param rate as printed
 */
public record ExchangeRate(String source, Optional<String> target, Optional<String> unit, BigDecimal rate) {

    /** {@code rate USD to CHF 0.9253}. */
    @Override
    public String toString() {
        return "rate " + source + target.map(code -> " to " + code).orElse("") + " " + rate.toPlainString()
                + unit.map(code -> " for one " + code).orElse("");
    }
}

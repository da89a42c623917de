package org.comity.tracing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** In which order the entries of one day are taken within one ledger (tracing 2.3). */
public enum OrderPolicy {
    STATEMENT("statement"),
    BALANCE_CHAIN("balance-chain"),
    CREDITS_FIRST("credits-first"),
    DEBITS_FIRST("debits-first");

    private final String text;

    OrderPolicy(String text) {
        this.text = text;
    }

    /** The policy's word in plans and answers. */
    public String text() {
        return text;
    }

    /** The policy that a word names. */
    public static Optional<OrderPolicy> find(String text) {
        return Arrays.stream(values()).filter(order -> order.text.equals(text)).findFirst();
    }

    /** The words of all policies. */
    public static List<String> words() {
        return Arrays.stream(values()).map(OrderPolicy::text).toList();
    }
}

package org.comity.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an entry is, by the words of the ledger table's column {@code kind} (ledger 1.4). */
public enum EntryKind {
    /** Money in or out; the column stands empty. */
    PAYMENT(""),
    /** The balance brought forward, not a payment; may be negative. */
    OPENING("opening"),
    INTEREST("interest"),
    FEE("fee"),
    /** Takes an earlier entry back. */
    REVERSAL("reversal"),
    /** One end of a currency conversion. */
    FX("fx");

    private final String text;

    EntryKind(String text) {
        this.text = text;
    }

    /** The word in the ledger table; empty for a payment. */
    public String text() {
        return text;
    }

    /** The kind that a word of the ledger table names. */
    public static Optional<EntryKind> find(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text.equals(text)).findFirst();
    }

    /** The words that may stand in the column, for messages. */
    public static List<String> words() {
        return Arrays.stream(values())
                .map(EntryKind::text)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}

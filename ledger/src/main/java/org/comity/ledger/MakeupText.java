package org.comity.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What {@code ledger check} says of the payments, rates and charges inside entries (ledger 2.12). */
final class MakeupText {

    /** Entries spelt out; a person reads no more of a list, and {@code ledger convert --parts} writes them all. */
    private static final int SPELT_OUT = 50;

    /** Parts of one entry that are spelt out. */
    private static final int PARTS = 20;

    private MakeupText() {}

    /** Nothing where the statements say nothing beyond their entries. */
    static void append(StringBuilder text, LedgerBook book) {
        List<Entry> telling = book.ledgers().stream()
                .flatMap(ledger -> ledger.entries().stream())
                .filter(entry -> !entry.details().makeup().isSilent())
                .toList();
        if (telling.isEmpty()) {
            return;
        }
        text.append("\nInside ")
                .append(telling.size() == 1 ? "1 entry" : telling.size() + " entries")
                .append(", as the bank states it; each entry remains one movement:\n");
        telling.stream().limit(SPELT_OUT).forEach(entry -> append(text, entry));
        more(text, telling.size() - SPELT_OUT, "  ", "entries");
    }

    private static void append(StringBuilder text, Entry entry) {
        EntryMakeup makeup = entry.details().makeup();
        text.append("  ")
                .append(entry.place())
                .append(": ")
                .append(entry.ledger())
                .append(": ");
        text.append(entry.booked()).append(' ').append(entry.amount().amountText());
        makeup.terms().inWords().forEach(said -> text.append("; ").append(said));
        text.append(difference(entry).map(words -> "; " + words).orElse("")).append('\n');
        int number = 0;
        for (PaymentPart part :
                makeup.parts().subList(0, Math.min(PARTS, makeup.parts().size()))) {
            text.append("    ").append(++number).append(". ").append(part).append('\n');
        }
        more(text, makeup.parts().size() - PARTS, "    ", "payments");
    }

    private static void more(StringBuilder text, int left, String indent, String what) {
        if (left > 0) {
            text.append(indent).append("and ").append(left).append(" more ").append(what);
            text.append("; ledger convert --parts writes all\n");
        }
    }

    /** Parts that make another sum are no error: charges, rates and payments left out explain many. The reader is told. */
    private static Optional<String> difference(Entry entry) {
        BigDecimal own = BigDecimal.valueOf(
                entry.amountMinor(), entry.ledger().currency().minorDigits());
        return entry.details()
                .makeup()
                .sumIn(entry.ledger().currency().code())
                .filter(sum -> sum.compareTo(own) != 0)
                .map(sum -> "its parts make " + sum.toPlainString());
    }
}

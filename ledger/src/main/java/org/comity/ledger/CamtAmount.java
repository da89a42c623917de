package org.comity.ledger;

import org.comity.terms.CurrencyCode;
import org.jspecify.annotations.Nullable;

/** {@code Amt} with its currency and {@code CdtDbtInd}: collected while walking the element that holds both. */
final class CamtAmount {

    private final SourceFile file;
    private final XmlCursor xml;
    private final int line;
    private String text = "";
    private @Nullable CurrencyCode currency;
    private int amountLine;
    private int sign;

    /** Standing on the element that holds them. */
    CamtAmount(SourceFile file, XmlCursor xml) {
        this.file = file;
        this.xml = xml;
        this.line = xml.line();
        this.amountLine = line;
    }

    /** Takes the child element on which the cursor stands, if it is one of the two. */
    void take(String name) {
        if (name.equals("Amt")) {
            amountLine = xml.line();
            currency = file.currency(xml.attribute("Ccy"), "Amt Ccy", amountLine);
            text = xml.text();
        } else if (name.equals("CdtDbtInd")) {
            sign = sign(xml);
        }
    }

    /** Standing on {@code CdtDbtInd}: 1 for a credit, -1 for a debit. */
    static int sign(XmlCursor xml) {
        String indicator = xml.text();
        return switch (indicator) {
            case "CRDT" -> 1;
            case "DBIT" -> -1;
            default ->
                throw xml.bad(
                        "CdtDbtInd '" + Shown.text(indicator) + "' says neither credit nor debit",
                        "expected CRDT or DBIT",
                        "");
        };
    }

    CurrencyCode currency() {
        if (currency == null) {
            throw file.bad(line, "an amount is missing", "expected the element Amt", "");
        }
        return currency;
    }

    long signedMinor(LedgerKey ledger) {
        long minor = file.amount(text, DecimalText.DOT, ledger, "Amt", amountLine);
        if (text.startsWith("-") || text.startsWith("+") || text.endsWith("-")) {
            throw file.bad(
                    amountLine, "Amt '" + Shown.text(text) + "' carries a sign", "expected CdtDbtInd to say it", "");
        }
        if (sign == 0) {
            throw file.bad(line, "CdtDbtInd is missing", "expected CRDT or DBIT beside the amount", "");
        }
        return sign * minor;
    }

    boolean isCredit() {
        return sign > 0;
    }
}

package org.comity.ledger;

/** The formats that are read, told apart by content (ledger 2.1). */
public enum StatementFormat {
    CAMT_052("camt.052"),
    CAMT_053("camt.053"),
    CAMT_054("camt.054"),
    MT940("MT940"),
    MT942("MT942"),
    BAI2("BAI2"),
    OFX("OFX"),
    LEDGER_TABLE("ledger table"),
    MAPPED_CSV("CSV by mapping"),
    XLSX("XLSX");

    private final String text;

    StatementFormat(String text) {
        this.text = text;
    }

    /** The name for readers. */
    public String text() {
        return text;
    }
}

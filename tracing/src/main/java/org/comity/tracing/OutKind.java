package org.comity.tracing;

/** Where claimed money went that is in no ledger (tracing 1.6). */
public enum OutKind {
    UNLINKED("unlinked", "paid out of the records"),
    ASSET("asset", "in an asset"),
    BANK("bank", "repaid an overdraft"),
    FEE("fee", "fees and interest"),
    STOPPED("stopped", "reached a purchaser in good faith"),
    IN_TRANSIT("in-transit", "under way"),
    LOST("lost", "cannot be placed");

    private final String text;
    private final String meaning;

    OutKind(String text, String meaning) {
        this.text = text;
        this.meaning = meaning;
    }

    /** The word in answers. */
    public String text() {
        return text;
    }

    /** What it means, for readers. */
    public String meaning() {
        return meaning;
    }
}

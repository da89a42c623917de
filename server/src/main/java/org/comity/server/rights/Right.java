package org.comity.server.rights;

/** One thing that a person may be allowed to do. */
public enum Right {
    OPEN_CASE("open a case"),
    LOOK_AT_CASE("look at a case"),
    ADD_FACT("add a fact to a case"),
    ASSESS("assess a case"),
    TRACE("trace money in a case"),
    SCREEN("search people in lists"),
    PROPOSE("propose a decision"),
    APPROVE("approve a decision"),
    READ_LOG("read the record"),
    ADMINISTER("administer users");

    private final String text;

    Right(String text) {
        this.text = text;
    }

    /** What it allows, as a phrase: "approve a decision". */
    public String text() {
        return text;
    }
}

package org.comity.casework;

import java.util.Arrays;
import java.util.Optional;

/** What one state asks of another. The words are those of the case file's {@code request.kind}. */
public enum RequestKind {
    EXTRADITION("extradition", "Extradition"),
    PROVISIONAL_ARREST("provisionalArrest", "Provisional arrest"),
    ASSISTANCE("assistance", "Mutual legal assistance"),
    RESTRAINT("restraint", "Restraint of property"),
    FORFEITURE_ENFORCEMENT("forfeitureEnforcement", "Enforcement of a forfeiture order"),
    INFORMATION("information", "Information"),
    ASSET_RETURN("assetReturn", "Return of assets");

    private final String word;
    private final String title;

    RequestKind(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** The word of the case file. */
    public String word() {
        return word;
    }

    /** The name for reading. */
    public String title() {
        return title;
    }

    /** The kind that a case file's word names. */
    public static Optional<RequestKind> find(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}

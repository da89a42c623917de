package org.comity.tracing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How the law sees someone who receives or holds claimed money (tracing 4.10, 9.3). */
public enum PartyClass {
    WRONGDOER("wrongdoer"),
    DONEE("donee"),
    INNOCENT_VOLUNTEER("innocent-volunteer"),
    BONA_FIDE_PURCHASER("bona-fide-purchaser"),
    UNKNOWN("unknown");

    private final String text;

    PartyClass(String text) {
        this.text = text;
    }

    /** The word in plans. */
    public String text() {
        return text;
    }

    /** Whether a claim ends where money reaches such a person (tracing 4.10). */
    public boolean stopsTrace() {
        return this == BONA_FIDE_PURCHASER;
    }

    /** The class that a word names. */
    public static Optional<PartyClass> find(String text) {
        return Arrays.stream(values()).filter(each -> each.text.equals(text)).findFirst();
    }

    /** The words of all classes. */
    public static List<String> words() {
        return Arrays.stream(values()).map(PartyClass::text).toList();
    }
}

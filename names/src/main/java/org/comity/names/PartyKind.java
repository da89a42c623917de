package org.comity.names;

import java.util.Locale;

/** What kind of party a name belongs to; decides which tables apply (titles and particles, or legal forms). */
public enum PartyKind {
    PERSON,
    ORGANISATION,
    /** Not stated: legal forms are looked for, and nothing is assumed about family and given names. */
    ANY;

    /** The kind as files write it; anything but {@code person} and {@code organisation} is {@link #ANY}. */
    public static PartyKind of(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "person" -> PERSON;
            case "organisation", "organization" -> ORGANISATION;
            default -> ANY;
        };
    }

    /** The word as files write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}

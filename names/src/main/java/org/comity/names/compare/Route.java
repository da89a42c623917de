package org.comity.names.compare;

/** By which route two parts agree (names 4.3), with the words an explanation uses. */
public enum Route {
    SAME_SPELLING("the same"),
    SAME_CHARACTERS("the same characters"),
    SIMPLIFIED("the same characters, traditional and simplified"),
    SAME_SOUND("the same sound"),
    ACROSS_SCRIPTS("the same reading in another script"),
    NEAR_ACROSS_SCRIPTS("nearly the same reading in another script"),
    SYLLABLES("the same Mandarin syllables, spelled by another system"),
    CHARACTER_READING("a reading of the characters"),
    FAMILY_SPELLING("a known spelling of this family name"),
    BY_SOUND("the characters spell it by sound"),
    EDIT("a small difference in spelling"),
    SIMILAR_SOUND("a similar sound"),
    INITIAL("an initial of the other"),
    JOINED("the same when written together"),
    SHORT_FORM("a short form of the other"),
    TRANSLATED("the same word in another language or form"),
    NUMBER("the same number");

    private final String spoken;

    Route(String spoken) {
        this.spoken = spoken;
    }

    /** For an explanation. */
    public String spoken() {
        return spoken;
    }

    /** Whether nothing but the way of writing differs. */
    public boolean isExact() {
        return switch (this) {
            case SAME_SPELLING, SAME_CHARACTERS, SIMPLIFIED, TRANSLATED, NUMBER, SYLLABLES -> true;
            default -> false;
        };
    }
}

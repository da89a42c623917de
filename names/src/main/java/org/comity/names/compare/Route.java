package org.comity.names.compare;

import java.util.Locale;

/** By which route two parts agree (names 4.3), with the words an explanation uses. */
public enum Route {
    SAME_SPELLING("%s is in both", "%s and %s are the same but for accents and signs"),
    SAME_CHARACTERS("%s is in both, in the same characters", "%s and %s are the same characters"),
    SIMPLIFIED("%s is in both", "%s and %s are the same characters, the one traditional and the other simplified"),
    SAME_SOUND("%s is in both", "%s and %s sound the same"),
    ACROSS_SCRIPTS("%s is in both", "%s is %s in another script"),
    NEAR_ACROSS_SCRIPTS("%s is in both", "%s is nearly %s in another script"),
    SYLLABLES("%s is in both", "%s and %s are the same Mandarin syllables in two spellings"),
    CHARACTER_READING("%s is in both", "%s may be read %s"),
    FAMILY_SPELLING("%s is in both", "%s is a family name that is spelled %s"),
    BY_SOUND("%s is in both", "%s spells %s by sound"),
    EDIT("%s is in both", "%s and %s differ a little in spelling"),
    SIMILAR_SOUND("%s is in both", "%s and %s sound alike"),
    REORDERED("%s is in both", "%s and %s have the same letters in another order"),
    BACKWARDS("%s is in both", "%s is %s written backwards"),
    INITIAL("%s is in both", "of %s and %s, one is the initial of the other"),
    JOINED("%s is in both", "%s and %s are the same when written together"),
    SHORT_FORM("%s is in both", "%s and %s are forms of one name"),
    TRANSLATED("%s is in both", "%s and %s are the same word in another language or form"),
    NUMBER("both have the number %s", "%s and %s are the same number");

    private final String one;
    private final String two;

    Route(String one, String two) {
        this.one = one;
        this.two = two;
    }

    /** For an explanation: what agrees with what, and how. */
    String sentence(String left, String right) {
        return left.equalsIgnoreCase(right)
                ? String.format(Locale.ROOT, one, quoted(left))
                : String.format(Locale.ROOT, two, quoted(left), quoted(right));
    }

    private static String quoted(String text) {
        return "'" + text + "'";
    }

    /** Whether the letters are the same and only their order is another (names 4.9). */
    boolean isReordered() {
        return this == REORDERED || this == BACKWARDS;
    }

    /** Whether nothing but the way of writing differs. */
    public boolean isExact() {
        return switch (this) {
            case SAME_SPELLING, SAME_CHARACTERS, SIMPLIFIED, TRANSLATED, NUMBER, SYLLABLES -> true;
            default -> false;
        };
    }
}

package org.comity.names.script;

/** The scripts that are read in a way of their own; {@link #OTHER} is everything that ICU reads (names 2.3, 3.2). */
public enum Script {
    LATIN("Latin letters"),
    CYRILLIC("Cyrillic"),
    GREEK("Greek"),
    ARABIC("Arabic script"),
    HEBREW("Hebrew script"),
    HAN("Chinese characters"),
    KANA("kana"),
    HANGUL("Hangul"),
    OTHER("another script");

    private final String spoken;

    Script(String spoken) {
        this.spoken = spoken;
    }

    /** How the script is called in an explanation. */
    public String spoken() {
        return spoken;
    }

    /** Whether vowels are mostly not written (names 3.3). */
    public boolean isAbjad() {
        return this == ARABIC || this == HEBREW;
    }

    /** Whether a sign stands for a syllable or a word: Chinese characters, kana and Hangul. */
    public boolean isOfSyllables() {
        return this == HAN || this == KANA || this == HANGUL;
    }

    /** The script of most letters of a word; {@link #LATIN} when there is no letter. */
    public static Script of(String word) {
        int[] votes = new int[values().length];
        word.codePoints().filter(Character::isLetter).forEach(code -> votes[of(code).ordinal()]++);
        int best = 0;
        for (int i = 1; i < votes.length; i++) {
            if (votes[i] > votes[best]) {
                best = i;
            }
        }
        return values()[best];
    }

    /** The script of one letter. */
    public static Script of(int code) {
        if (code < 0x250) {
            return LATIN;
        }
        return switch (Character.UnicodeScript.of(code)) {
            case LATIN -> LATIN;
            case CYRILLIC -> CYRILLIC;
            case GREEK -> GREEK;
            case ARABIC -> ARABIC;
            case HEBREW -> HEBREW;
            case HAN -> HAN;
            case HIRAGANA, KATAKANA -> KANA;
            case HANGUL -> HANGUL;
            default -> code == 0x30FC || code == 0x30FB ? KANA : OTHER;
        };
    }
}

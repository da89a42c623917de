package org.comity.names.script;

/**
 * One way in which a syllable of a Chinese or Korean name may be written in Latin letters.
 *
 * @param latin the letters
 * @param sound their sound code
 * @param heard the same, made ready to be compared
 * @param system by which rule or table
 */
public record Spelling(String latin, String sound, Sounded heard, System system) {

    Spelling(String latin, String sound, System system) {
        this(latin, sound, Sounded.of(sound), system);
    }

    /** Where a spelling comes from, with the words an explanation uses. */
    public enum System {
        PINYIN("Mandarin, pinyin"),
        WADE_GILES("Mandarin, Wade-Giles"),
        CANTONESE("Cantonese spelling"),
        IN_USE("spelling in use in the south"),
        HOKKIEN("Hokkien or Teochew spelling"),
        HAKKA("Hakka spelling"),
        KOREAN("Korean reading"),
        KOREAN_IN_USE("Korean spelling in use"),
        FAMILY_NAME("spelling of this family name");

        private final String spoken;

        System(String spoken) {
            this.spoken = spoken;
        }

        /** Whether the spellings are so many, by rule, that a sound near one of them tells nothing. */
        public boolean isByRule() {
            return this == IN_USE || this == HAKKA || this == KOREAN_IN_USE;
        }

        /** For an explanation. */
        public String spoken() {
            return spoken;
        }
    }

    static Spelling of(String latin, System system) {
        return new Spelling(
                latin, system == System.PINYIN ? SoundCode.ofPinyin(latin) : SoundCode.ofLatin(latin), system);
    }
}

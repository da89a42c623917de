package org.comity.names.script;

import java.util.List;
import java.util.Optional;

/**
 * One way in which a syllable of a Chinese or Korean name may be written in Latin letters.
 *
 * @param latin the letters
 * @param sound their sound code
 * @param heard the same, made ready to be compared
 * @param system by which rule or table, the most usual
 * @param languages the languages of which a reading is spelled so, as bits of {@link System#languages}
 */
public record Spelling(String latin, String sound, Sounded heard, System system, int languages) {

    /** Any language: a spelling that is not told apart. */
    public static final int ANY_LANGUAGE = -1;

    private static final List<String> LANGUAGES =
            List.of("Mandarin", "Cantonese", "Hokkien or Teochew", "Hakka", "Korean", "Vietnamese", "Foochow");

    Spelling(String latin, String sound, System system) {
        this(latin, sound, Sounded.of(sound), system, system.languages);
    }

    /** Whether the language of a system is known to spell so; not where the spelling is not told apart. */
    public boolean isIn(System other) {
        return languages != ANY_LANGUAGE && (languages & other.languages) != 0;
    }

    Spelling alsoOf(int others) {
        return new Spelling(latin, sound, heard, system, languages | others);
    }

    /** Where a spelling comes from, with the words an explanation uses. */
    public enum System {
        PINYIN("Mandarin, pinyin", 1),
        WADE_GILES("Mandarin, Wade-Giles", 1),
        TAIWAN("Mandarin, another spelling of Taiwan", 1),
        CANTONESE("Cantonese spelling", 2),
        IN_USE("spelling in use in the south", 2 | 4 | 8),
        HOKKIEN("Hokkien or Teochew spelling", 4),
        HAKKA("Hakka spelling", 8),
        FOOCHOW("Foochow spelling", 64),
        KOREAN("Korean reading", 16),
        KOREAN_IN_USE("Korean spelling in use", 16),
        VIETNAMESE("Vietnamese reading", 32),
        FAMILY_NAME("spelling of this family name", ANY_LANGUAGE);

        private final String spoken;
        private final int languages;

        System(String spoken, int languages) {
            this.spoken = spoken;
            this.languages = languages;
        }

        /** The languages that write so, as bits. */
        int languages() {
            return languages;
        }

        /** Whether the spellings are so many, by rule, that a sound near one of them tells nothing. */
        public boolean isByRule() {
            return this == IN_USE || this == HAKKA || this == KOREAN_IN_USE || this == TAIWAN || this == VIETNAMESE;
        }

        /** Whether a search finds it by the whole name written out alone, not by the sounds of its syllables (names 7.1). */
        public boolean isWrittenOutWhole() {
            return this == TAIWAN || this == VIETNAMESE || this == FOOCHOW;
        }

        /** Whether it spells Mandarin. */
        boolean isMandarin() {
            return this == PINYIN || this == WADE_GILES || this == TAIWAN;
        }

        /** Whether it is Hokkien, Teochew, Hakka or Foochow, or a habit of the South. */
        public boolean isSouthern() {
            return this == IN_USE || this == HOKKIEN || this == HAKKA || this == FOOCHOW;
        }

        /** For an explanation. */
        public String spoken() {
            return spoken;
        }
    }

    /** The name of a language of which all spellings may be, for an explanation; empty where they have none in common or none is told apart. */
    public static Optional<String> language(int languages) {
        int lowest = Integer.numberOfTrailingZeros(languages);
        return languages == ANY_LANGUAGE || lowest >= LANGUAGES.size()
                ? Optional.empty()
                : Optional.of(LANGUAGES.get(lowest));
    }

    static Spelling of(String latin, System system) {
        return new Spelling(
                latin, system == System.PINYIN ? SoundCode.ofPinyin(latin) : SoundCode.ofLatin(latin), system);
    }
}

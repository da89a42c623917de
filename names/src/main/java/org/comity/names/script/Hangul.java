package org.comity.names.script;

/** Reads Hangul syllable by syllable: revised romanisation for people, open sound codes for comparing (names 3.4). */
final class Hangul {

    private static final int FIRST = 0xAC00;
    private static final int LAST = 0xD7A3;
    private static final int VOWEL_COUNT = 21;
    private static final int TAIL_COUNT = 28;
    private static final String[] LEAD = "g kk n d tt r m b pp s ss - j jj ch k t p h".split(" ");
    private static final String[] LEAD_SOUND = "G k n D t R m B p Q s - J J C k t P h".split(" ");
    private static final String[] VOWEL = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ");
    private static final String[] VOWEL_SOUND = "a e ya ye o e yo ye o wa we we yo u wo we wi yu u i i".split(" ");
    private static final String[] TAIL = "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ");
    private static final String[] TAIL_SOUND = "- k k k n n n t R k m R R R p R m p p t t ng t t k t p t".split(" ");

    private Hangul() {}

    /** The reading of one letter; empty when it is no Hangul syllable. */
    static Reading read(char letter) {
        if (letter < FIRST || letter > LAST) {
            String plain = letter < 0x80 ? String.valueOf(letter) : "";
            return new Reading(plain, SoundCode.ofLatin(plain));
        }
        int index = letter - FIRST;
        int lead = index / (VOWEL_COUNT * TAIL_COUNT);
        int vowel = index % (VOWEL_COUNT * TAIL_COUNT) / TAIL_COUNT;
        int tail = index % TAIL_COUNT;
        return new Reading(
                part(LEAD, lead) + part(VOWEL, vowel) + part(TAIL, tail),
                part(LEAD_SOUND, lead) + part(VOWEL_SOUND, vowel) + part(TAIL_SOUND, tail));
    }

    private static String part(String[] table, int index) {
        return table[index].equals("-") ? "" : table[index];
    }
}

package org.comity.names.script;

import java.util.ArrayList;
import java.util.List;

/** Reads Hangul syllable by syllable: revised romanisation for people, open sound codes for comparing (names 3.4). */
final class Hangul {

    private static final int FIRST = 0xAC00;
    private static final int LAST = 0xD7A3;
    private static final int VOWEL_COUNT = 21;
    private static final int TAIL_COUNT = 28;
    private static final int A = 0;
    private static final int EO = 4;
    private static final int LIQUID = 5;
    private static final int SILENT = 11;
    private static final String[] LEAD = "g kk n d tt r m b pp s ss - j jj ch k t p h".split(" ");
    private static final String[] LEAD_SOUND = "G k n D t R m B p Q s - J J C k t P h".split(" ");
    private static final String[] VOWEL = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ");
    private static final String[] VOWEL_SOUND = "a e ya ye o e yo ye o wa we we yo u wo we wi yu u i i".split(" ");
    private static final String[] TAIL = "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ");
    private static final String[] TAIL_SOUND = "- k k k n n n t R k m R R R p R m p p t t ng t t k t p t".split(" ");

    /** Spellings met in passports and newspapers, by the place of the letter; ~ stands for nothing. */
    private static final String[] LEADS_IN_USE =
            "g,k kk,gg,k n,r,l d,t tt,dd,d r,l,n m b,p pp,bb,b s,sh ss,s ~ j,ch,jh jj,j,ch ch k t p,ph h".split(" ");

    private static final String[] VOWELS_IN_USE =
            ("a,ah ae,ai,ay,e ya,yah yae,yai eo,o,u,uh,ou e,eh,ae,ey yeo,yo,you,yu,yuh"
                            + " ye,yeh,yae o,oh wa,oa wae,oae,wai oe,oi,oy,we,wae yo,yoh u,oo,ou,woo wo,weo,won,o we,wae wi,ui,wee yu,yoo,you"
                            + " eu,u,oo,e,ue ui,eui,yi,euy,i,ee,uy i,ee,yi,ie")
                    .split(" ");
    private static final String[] TAILS_IN_USE =
            "~ k,g k,g k n n n t,d l,r k m l l l p l m p,b p t,s t,s ng t,j t k t p ~,t".split(" ");

    private Hangul() {}

    /** Every way in which the tables of use spell a syllable; empty when it is no Hangul syllable. */
    static List<String> inUse(char letter) {
        List<String> found = new ArrayList<>();
        if (letter < FIRST || letter > LAST) {
            return found;
        }
        int index = letter - FIRST;
        for (String lead : LEADS_IN_USE[index / (VOWEL_COUNT * TAIL_COUNT)].split(",")) {
            for (String vowel : VOWELS_IN_USE[index % (VOWEL_COUNT * TAIL_COUNT) / TAIL_COUNT].split(",")) {
                for (String tail : TAILS_IN_USE[index % TAIL_COUNT].split(",")) {
                    found.add((lead + vowel + tail).replace("~", ""));
                }
            }
        }
        return found;
    }

    /** Whether a syllable ends in a vowel behind which Korean leaves out the r of a foreign name: 버드 is Byrd. */
    static boolean mayHideR(char letter, char next) {
        if (letter < FIRST || letter > LAST || (letter - FIRST) % TAIL_COUNT != 0) {
            return false;
        }
        int vowel = (letter - FIRST) % (VOWEL_COUNT * TAIL_COUNT) / TAIL_COUNT;
        boolean beforeVowelOrR = next >= FIRST
                && next <= LAST
                && ((next - FIRST) / (VOWEL_COUNT * TAIL_COUNT) == SILENT
                        || (next - FIRST) / (VOWEL_COUNT * TAIL_COUNT) == LIQUID);
        return (vowel == EO || vowel == A) && !beforeVowelOrR;
    }

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

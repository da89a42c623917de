package org.comity.names.script;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the rhyme books put a character: the sounds of about the year 600, from which every later reading, in Hokkien as in
 * Hakka, follows by rule (names 3.9).
 */
final class RhymeBook {

    private static final String LIPS = "幫滂並明";
    private static final String LIGHT_RHYMES = "微虞廢文元陽尤凡鍾";
    private static final String RETROFLEX = "莊初崇生俟";
    private static final String SIBILANTS = "精清從心邪";
    private static final String PALATALS = "章昌常書船知徹澄日";
    private static final Map<Character, List<Place>> PLACES = load();

    /**
     * One place.
     *
     * @param initial the initial consonant, by its traditional name
     * @param closed whether the syllable was spoken with rounded lips
     * @param division 1 to 4
     * @param rhyme the rhyme, by its traditional name
     * @param entering whether it ended in a stop
     */
    record Place(char initial, boolean closed, int division, char rhyme, boolean entering) {

        static Place of(String text) {
            boolean entering = text.endsWith("入");
            String plain = entering ? text.substring(0, text.length() - 1) : text;
            int length = plain.length();
            return new Place(
                    plain.charAt(0),
                    plain.charAt(1) == '合',
                    "一二三四".indexOf(plain.charAt(length - 2)) + 1,
                    plain.charAt(length - 1),
                    entering);
        }

        boolean lips() {
            return LIPS.indexOf(initial) >= 0;
        }

        /** Whether the lips later gave f, h or w. */
        boolean light() {
            return lips() && (LIGHT_RHYMES.indexOf(rhyme) >= 0 || (rhyme == '東' && division == 3));
        }

        boolean retroflex() {
            return RETROFLEX.indexOf(initial) >= 0;
        }

        boolean sibilant() {
            return SIBILANTS.indexOf(initial) >= 0;
        }

        boolean palatal() {
            return PALATALS.indexOf(initial) >= 0;
        }
    }

    private RhymeBook() {}

    private static Map<Character, List<Place>> load() {
        Map<Character, List<Place>> places = HashMap.newHashMap(7_100);
        for (String[] row : Table.rows(RhymeBook.class, "rhyme-book.tsv")) {
            places.put(
                    row[0].charAt(0),
                    Arrays.stream(row[1].split(" ")).map(Place::of).toList());
        }
        return places;
    }

    /** The places of a simplified character; none for a rare one. */
    static List<Place> places(char simplified) {
        return PLACES.getOrDefault(simplified, List.of());
    }

    /** A rhyme with the stop that stands for its nasal end. */
    static String stopped(String rhyme) {
        if (rhyme.endsWith("ng")) {
            return rhyme.substring(0, rhyme.length() - 2) + "k";
        }
        char end = rhyme.charAt(rhyme.length() - 1);
        String front = rhyme.substring(0, rhyme.length() - 1);
        return end == 'n' ? front + "t" : end == 'm' ? front + "p" : rhyme;
    }
}

package org.comity.names.script;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What letters a Chinese character stands for where it spells a foreign name by sound (names 3.8): 曼 for man and men, 尔 for l, r and er. Learnt from
 * pairs of single words, with habits of the South beside it; a character too rare for that stands for what the characters of its reading stand for.
 */
public final class ForeignLetters {

    /** Letters that one character may stand for, at most. */
    public static final int LONGEST = 6;

    /** What {@link #tenths} gives where the character does not stand for the letters. */
    public static final int NOT = Integer.MIN_VALUE;

    private static final int BITS_A_LETTER = 5;
    private static final int NO_LETTER = 31;
    private static final int EMPTY = -1;
    private static final ForeignLetters NOTHING = new ForeignLetters(Map.of());
    private static final Map<String, ForeignLetters> ROWS = load();
    private static final Map<Character, ForeignLetters> BY_CHARACTER = new ConcurrentHashMap<>();

    /** Packed letters by their hashes, and what they carry beside them; {@link #EMPTY} where there are none. */
    private final int[] letters;

    private final byte[] tenths;
    private final int mask;
    private final int first;

    /** The most tenths by the first letter; of no letters at 0. */
    private final int[] most = new int[1 << BITS_A_LETTER];

    private ForeignLetters(Map<Integer, Integer> standsFor) {
        letters = new int[Integer.highestOneBit(standsFor.size() + 1) * 4];
        mask = letters.length - 1;
        tenths = new byte[letters.length];
        Arrays.fill(letters, EMPTY);
        Arrays.fill(most, NOT);
        int begins = 0;
        for (Map.Entry<Integer, Integer> entry : new TreeMap<>(standsFor).entrySet()) {
            int place = place(entry.getKey());
            letters[place] = entry.getKey();
            tenths[place] = entry.getValue().byteValue();
            int start = entry.getKey();
            while (start >> BITS_A_LETTER != 0) {
                start >>= BITS_A_LETTER;
            }
            begins |= 1 << start;
            most[start] = Math.max(most[start], tenths[place]);
        }
        first = begins;
    }

    /** Where packed letters stand, or would. */
    private int place(int packed) {
        int place = (packed * 0x9E3779B9 >>> Byte.SIZE) & mask;
        while (letters[place] != packed && letters[place] != EMPTY) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private static Map<String, ForeignLetters> load() {
        Map<String, Map<Integer, Integer>> read = new HashMap<>();
        for (String table : List.of("foreign-letters.tsv", "foreign-letters-south.tsv")) {
            for (String[] row : Table.rows(ForeignLetters.class, table)) {
                Map<Integer, Integer> standsFor = read.computeIfAbsent(row[0], key -> new HashMap<>());
                for (String segment : row[1].split(" ")) {
                    int end = segment.startsWith("-") ? 1 : 0;
                    while (Character.isLetter(segment.charAt(end))) {
                        end++;
                    }
                    int packed = segment.startsWith("-") ? 0 : packed(segment.substring(0, end));
                    standsFor.merge(packed, Integer.valueOf(segment.substring(end)), Math::max);
                }
            }
        }
        Map<String, ForeignLetters> rows = new HashMap<>();
        read.forEach((key, standsFor) -> rows.put(key, new ForeignLetters(standsFor)));
        return Map.copyOf(rows);
    }

    /** What a simplified character stands for; nothing where nothing is known of it. */
    public static ForeignLetters of(char simplified) {
        return BY_CHARACTER.computeIfAbsent(simplified, ForeignLetters::read);
    }

    private static ForeignLetters read(char simplified) {
        ForeignLetters own = ROWS.get(String.valueOf(simplified));
        if (own != null) {
            return own;
        }
        List<String> readings = HanReadings.mandarin(simplified);
        return readings.isEmpty() ? NOTHING : ROWS.getOrDefault(readings.getFirst(), NOTHING);
    }

    private static int packed(String word) {
        int packed = 0;
        for (int i = 0; i < word.length(); i++) {
            packed = add(packed, word.charAt(i));
        }
        return packed;
    }

    /** Packed letters with one more, for {@link #tenths}; a sign that is no letter from a to z stands in no table. */
    public static int add(int packed, char letter) {
        return packed << BITS_A_LETTER | (letter >= 'a' && letter <= 'z' ? letter - 'a' + 1 : NO_LETTER);
    }

    /** Whether the character stands for anything that begins with this letter: asked first, as it is quick. */
    public boolean mayBegin(char letter) {
        return (first & 1 << add(0, letter)) != 0;
    }

    /**
     * How much more often the character stands for these letters than any character does, in tenths of a bit (a logarithm of the likelihood ratio);
     * {@link #NOT} where it hardly ever does. No letters are packed as 0.
     */
    public int tenths(int packed) {
        int place = place(packed);
        return letters[place] == packed ? tenths[place] : NOT;
    }

    /**
     * More than this the character does not carry, whatever it stands for.
     *
     * @param firstLetters the letters with which that may begin, each as the bit of {@link #add} of it alone; of no letters 1
     */
    public int most(int firstLetters) {
        int greatest = NOT;
        for (int rest = first & firstLetters; rest != 0; rest &= rest - 1) {
            greatest = Math.max(greatest, most[Integer.numberOfTrailingZeros(rest)]);
        }
        return greatest;
    }
}

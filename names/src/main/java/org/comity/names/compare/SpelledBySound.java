package org.comity.names.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.comity.names.parts.CompiledName;
import org.comity.names.parts.NameCounts;
import org.comity.names.parts.Part;
import org.comity.names.script.ForeignLetters;
import org.comity.names.script.Script;

/**
 * Characters that spell a foreign name by sound, laid over its words (names 3.8): each word takes some characters or is left over, each character some letters of
 * the word, in order. The value is a sum of logarithms of likelihood ratios: how much more often these characters stand for these letters than chance has it.
 *
 * @param bits the value of the best way to lay them; 0 unless it is more than chance has, 7 bits
 * @param pairs lines for the explanation
 * @param over the words left over
 */
record SpelledBySound(double bits, List<Pairing> pairs, List<Part> over) {

    /** The characters spell nothing. */
    static final SpelledBySound NOTHING = new SpelledBySound(0, List.of(), List.of());

    private static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;
    private static final int CHARACTER_WITHOUT_LETTERS = -50;
    private static final int LETTER_WITHOUT_CHARACTER = -20;
    private static final int WORD_LEFT_OVER = -10;
    private static final int WORD_OF_ONE_SYLLABLE = -25;
    private static final int BY_CHANCE = 70;
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_WORD = 20;
    private static final double BITS = 6;
    private static final double TENTHS = 10;
    private static final Set<String> SHORT_FOR_SERVANT = Set.of("ab", "abd");
    private static final Set<String> SHORT_FOR_MOHAMED = Set.of("mohd", "mohd.", "muhd", "md", "mhd");

    /**
     * Lays a Han name of two characters or more, written without blanks, over a name in letters; value 0 where the words are all written as Chinese or Korean
     * names are: nobody spells such a name by sound.
     */
    static SpelledBySound of(CompiledName characters, CompiledName letters) {
        boolean whole =
                characters.script() == Script.HAN && characters.characters().length() >= SHORTEST_NAME;
        List<Part> words = usable(letters);
        return whole && !words.isEmpty() ? new Laying(characters, words).best() : NOTHING;
    }

    private static List<Part> usable(CompiledName letters) {
        List<Part> usable = new ArrayList<>();
        boolean foreign = false;
        for (Part part : letters.parts()) {
            if (part.type() != Part.Type.NUMBER
                    && part.type() != Part.Type.INITIAL
                    && part.latin().length() <= LONGEST_WORD) {
                usable.add(part);
                foreign |= !NameCounts.isSyllabic(part);
            }
        }
        return foreign ? usable : List.of();
    }

    private static final class Laying {

        private static final int ROW = LONGEST_WORD + 1;

        private final CompiledName name;
        private final ForeignLetters[] characters;
        private final int length;
        private final List<Part> words;

        /** The best value of so many characters on the words before one, and where that word's characters begin. */
        private final int[][] value;

        private final int[][] begin;

        /** The same within a word, for each place in it: the row of a number of characters begins at that number times {@link #ROW}. */
        private final int[] best;

        private final int[] from;

        /** More than this the characters from one on do not carry, by the letters that the words have. */
        private final int[] most;

        Laying(CompiledName name, List<Part> words) {
            this.name = name;
            length = name.characters().length();
            characters = new ForeignLetters[length];
            for (int i = 0; i < length; i++) {
                characters[i] = ForeignLetters.of(name.characters().charAt(i));
            }
            this.words = words;
            value = new int[words.size() + 1][length + 1];
            begin = new int[words.size() + 1][length + 1];
            best = new int[(length + 1) * ROW];
            from = new int[best.length];
            most = new int[length + 1];
            int letters = 1;
            for (int word = 0; word < words.size(); word++) {
                String latin = letters(word);
                for (int i = 0; i < latin.length(); i++) {
                    letters |= 1 << ForeignLetters.add(0, latin.charAt(i));
                }
            }
            for (int i = length - 1; i >= 0; i--) {
                most[i] = most[i + 1] + Math.max(CHARACTER_WITHOUT_LETTERS, characters[i].most(letters));
            }
        }

        SpelledBySound best() {
            if (most[0] <= BY_CHANCE) {
                return NOTHING;
            }
            Arrays.fill(value[0], IMPOSSIBLE);
            value[0][0] = 0;
            for (int word = 0; word < words.size(); word++) {
                lay(word);
            }
            return value[words.size()][length] <= BY_CHANCE ? NOTHING : traced();
        }

        /** The letters of a word; of a short form that people in Malaysia write before another name, those of what it stands for. */
        private String letters(int word) {
            String latin = words.get(word).latin();
            if (SHORT_FOR_MOHAMED.contains(latin)) {
                return "mohamad";
            }
            return word + 1 < words.size() && SHORT_FOR_SERVANT.contains(latin) ? "abdul" : latin;
        }

        /** One word over the characters from any on, or left over. */
        private void lay(int word) {
            String letters = letters(word);
            int size = letters.length();
            for (int i = 0; i <= length; i++) {
                value[word + 1][i] = value[word][i] + WORD_LEFT_OVER;
                begin[word + 1][i] = i;
            }
            Arrays.fill(best, IMPOSSIBLE);
            for (int i = 0; i <= length; i++) {
                if (i < length) {
                    reach(i * ROW, value[word][i], i);
                }
                for (int at = 0; at <= size; at++) {
                    if (best[i * ROW + at] + most[i] > BY_CHANCE) {
                        step(letters, i, at);
                    }
                }
            }
            int cost = NameCounts.isSyllabic(words.get(word)) ? WORD_OF_ONE_SYLLABLE : 0;
            for (int i = 1; i <= length; i++) {
                int end = i * ROW + size;
                if (best[end] + cost > value[word + 1][i] && from[end] < i) {
                    value[word + 1][i] = best[end] + cost;
                    begin[word + 1][i] = from[end];
                }
            }
        }

        /** From so many characters and so many letters: one letter more alone, or one character more with none to six letters. */
        private void step(String letters, int i, int at) {
            int here = best[i * ROW + at];
            int begin = from[i * ROW + at];
            if (at < letters.length()) {
                reach(i * ROW + at + 1, here + LETTER_WITHOUT_CHARACTER, begin);
            }
            if (i == length) {
                return;
            }
            ForeignLetters character = characters[i];
            int next = (i + 1) * ROW;
            reach(next + at, here + Math.max(character.tenths(0), CHARACTER_WITHOUT_LETTERS), begin);
            if (at == letters.length() || !character.mayBegin(letters.charAt(at))) {
                return;
            }
            int packed = 0;
            int most = Math.min(letters.length(), at + ForeignLetters.LONGEST);
            for (int end = at + 1; end <= most; end++) {
                packed = ForeignLetters.add(packed, letters.charAt(end - 1));
                int tenths = character.tenths(packed);
                if (tenths != ForeignLetters.NOT) {
                    reach(next + end, here + tenths, begin);
                }
            }
        }

        private void reach(int place, int tenths, int begin) {
            if (tenths > best[place]) {
                best[place] = tenths;
                from[place] = begin;
            }
        }

        private SpelledBySound traced() {
            List<Pairing> pairs = new ArrayList<>();
            List<Part> over = new ArrayList<>();
            int to = length;
            for (int word = words.size(); word > 0; word--) {
                int start = begin[word][to];
                Part part = words.get(word - 1);
                if (start == to) {
                    over.addFirst(part);
                } else {
                    String written = name.original().substring(start, to);
                    pairs.addFirst(new Pairing(
                            written, part.written(), 1, Route.BY_SOUND, "", BITS * (to - start), true, true));
                }
                to = start;
            }
            return new SpelledBySound(value[words.size()][length] / TENTHS, List.copyOf(pairs), List.copyOf(over));
        }
    }
}

package org.comity.names.parts;

import java.util.HashMap;
import java.util.Map;
import org.comity.names.script.SoundCode;
import org.comity.names.script.Table;

/**
 * How much a part tells, in bits: the rarer, the more (names 4.4). Counted by sound code, so spelling variants share one
 * count; scripts without vowels are counted by consonant skeleton.
 */
public final class NameCounts {

    /** What a place or a country in the name of an organisation tells; words of trade tell less. */
    public static final double PLACE_BITS = 4.5;

    private static final double LEAST = 2.5;
    private static final double TITLE = 1.6;
    private static final double TRANSLATED_MOST = 8;
    private static final double INITIAL = 2.5;
    private static final double PATRONYMIC_MOST = 6;
    private static final double UNSEEN = 3;
    private static final int LONGEST_SYLLABLE = 6;
    private static final NameCounts WORLD = world();

    private final Map<String, Integer> bySound;
    private final Map<String, Integer> bySkeleton;
    private final double total;

    private NameCounts(Map<String, Integer> bySound, Map<String, Integer> bySkeleton, double total) {
        this.bySound = bySound;
        this.bySkeleton = bySkeleton;
        this.total = total;
    }

    /** The counts that travel with the program. */
    public static NameCounts ofTheWorld() {
        return WORLD;
    }

    private static NameCounts world() {
        Map<String, Integer> words = new HashMap<>();
        for (String table : new String[] {"counts.tsv", "common-names.tsv"}) {
            for (String[] row : Table.rows(NameCounts.class, table)) {
                words.merge(row[0], Integer.parseInt(row[1]), Math::max);
            }
        }
        Map<String, Integer> bySound = new HashMap<>();
        Map<String, Integer> bySkeleton = new HashMap<>();
        words.forEach((word, count) -> {
            String sound = SoundCode.ofLatin(word);
            bySound.merge(sound, count, Integer::sum);
            bySkeleton.merge(SoundCode.skeleton(sound), count, Integer::max);
        });
        return new NameCounts(bySound, bySkeleton, 1_300_000);
    }

    /**
     * The world's counts and those of the lists at hand, scaled to one total, whichever makes a name more common.
     *
     * @param soundsInLists how often each sound code stands in the lists
     * @param namesInLists how many names the lists hold
     */
    public NameCounts with(Map<String, Integer> soundsInLists, int namesInLists) {
        double scale = total / Math.max(2_000, 3.0 * namesInLists);
        Map<String, Integer> merged = new HashMap<>(bySound);
        soundsInLists.forEach((sound, count) -> {
            if (count > 2) {
                merged.merge(sound, (int) (count * scale), Math::max);
            }
        });
        return new NameCounts(merged, bySkeleton, total);
    }

    /**
     * Whether a word is written as Chinese and Korean given names are, in one or two short syllables, and is not a name
     * that is common elsewhere: such a word stands against another given name, a Western one beside it does not.
     */
    public static boolean isSyllabic(Part part) {
        Boolean known = part.syllabic;
        if (known == null) {
            known = isWrittenInSyllables(part);
            part.syllabic = known;
        }
        return known;
    }

    private static boolean isWrittenInSyllables(Part part) {
        int groups = syllables(part.latin());
        boolean common = WORLD.bySound.containsKey(part.sound());
        if (groups > 1) {
            return !part.syllables().isEmpty() && (!common || part.latin().contains("zh"));
        }
        return !part.syllables().isEmpty() || (part.latin().length() <= LONGEST_SYLLABLE && !common);
    }

    /** Whether the world's counts know a word as a name. */
    public static boolean isKnownName(Part part) {
        return WORLD.bySound.containsKey(part.sound());
    }

    /** Whether a word is of one short syllable, as Chinese and Korean given names are where they stand apart. */
    public static boolean isOneSyllable(Part part) {
        return part.type() == Part.Type.WORD
                && part.latin().length() <= LONGEST_SYLLABLE
                && syllables(part.latin()) == 1;
    }

    private static int syllables(String word) {
        int groups = 0;
        boolean inVowel = false;
        for (int i = 0; i < word.length(); i++) {
            boolean vowel = "aeiouy".indexOf(word.charAt(i)) >= 0;
            groups += vowel && !inVowel ? 1 : 0;
            inVowel = vowel;
        }
        return groups;
    }

    /** The information of a part in bits. It is worked out once for each part and these counts. */
    public double bits(Part part) {
        Told told = part.told;
        if (told == null || told.counts != this) {
            told = new Told(this, measured(part));
            part.told = told;
        }
        return told.bits;
    }

    /** What a part tells by some counts. */
    record Told(NameCounts counts, double bits) {}

    private double measured(Part part) {
        return switch (part.type()) {
            case GENERIC -> TradeWords.bits(part.meaning());
            case TITLE -> TITLE;
            case INITIAL -> INITIAL;
            case NUMBER -> Math.min(6, 2 + part.bare().length());
            case PATRONYMIC -> Math.min(PATRONYMIC_MOST, word(part));
            case WORD -> isOrdinary(part) ? Math.min(TRANSLATED_MOST, word(part)) : word(part);
        };
    }

    /** Whether a word of an organisation's name is an ordinary word of the language. */
    private static boolean isOrdinary(Part part) {
        return !part.meaning().isEmpty() && !part.meaning().contains(Meanings.AND);
    }

    private double word(Part part) {
        String sound = part.sound();
        int count = part.script().isAbjad()
                ? bySkeleton.getOrDefault(SoundCode.skeleton(sound), 0)
                : bySound.getOrDefault(sound, 0);
        double rarity = Math.log(total / (count + UNSEEN)) / Math.log(2);
        return Math.max(LEAST, Math.min(rarity, most(sound)));
    }

    /** A short word never tells much, however rare. */
    private static double most(String sound) {
        double most = 0;
        for (int i = 0; i < sound.length(); i++) {
            most += "aeiouAHYW".indexOf(sound.charAt(i)) >= 0 ? 1.5 : 2.6;
        }
        return most;
    }
}

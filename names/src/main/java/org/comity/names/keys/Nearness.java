package org.comity.names.keys;

import java.util.Arrays;
import org.comity.names.parts.CompiledName;
import org.comity.names.parts.Part;
import org.comity.names.script.AskedSound;
import org.comity.names.script.LetterEdits;
import org.comity.names.script.Script;
import org.comity.names.script.SoundDistance;
import org.comity.names.script.SoundDistance.Vowels;
import org.comity.names.script.Sounded;
import org.jspecify.annotations.Nullable;

/**
 * How near filed names sound to the one asked for, roughly and fast: each word against the nearest word, each pair of words
 * measured once however many names hold it. It orders candidates and decides nothing (names 7.2).
 */
public final class Nearness {

    private static final double LEAST = 0.55;
    private static final double SPELLING_SHARE = 0.35;
    private static final double SHORT_FORM = 0.9;
    private static final int LONGEST = 6;
    private static final int FIRST_ROOM = 1 << 11;
    private static final int NONE = -1;
    private static final int VOWELS = Vowels.values().length;

    private final FiledWords words;
    private final Part[] asked;
    private final double[] masses;
    private final double mass;
    private final Script script;
    private final Sounded whole;
    private final double[] best;
    private final Vowels[] vowels;

    /** For each word asked for its sound, by how vowels are written on both sides; made when needed. */
    private final @Nullable AskedSound[] sounds;

    /** Numbers of words that were measured, by hash, and the row of each in {@link #measured}. */
    private int[] numbers = filled(FIRST_ROOM);

    private int count;

    /** For each measured word its likeness to every word asked for, then the greatest of these, then its mass. */
    private float[] measured;

    /** Compares with a name; the others are told by their numbers. */
    public Nearness(CompiledName name, FiledWords words) {
        this.words = words;
        asked = name.parts().stream().limit(LONGEST).toArray(Part[]::new);
        masses = Arrays.stream(asked).mapToDouble(Nearness::mass).toArray();
        mass = Math.max(1, Arrays.stream(masses).sum());
        script = name.script();
        whole = Sounded.joined(name.parts().stream().map(Part::joinedSounded).toArray(Sounded[]::new));
        best = new double[asked.length];
        vowels = Arrays.stream(Script.values()).map(this::vowels).toArray(Vowels[]::new);
        measured = new float[FIRST_ROOM * row()];
        sounds = new AskedSound[asked.length * VOWELS];
    }

    private AskedSound sound(int word, Vowels vowels) {
        int at = word * VOWELS + vowels.ordinal();
        AskedSound sound = sounds[at];
        if (sound == null) {
            sound = new AskedSound(asked[word].sounded(), vowels);
            sounds[at] = sound;
        }
        return sound;
    }

    private static int[] filled(int room) {
        int[] numbers = new int[room];
        Arrays.fill(numbers, NONE);
        return numbers;
    }

    /** The script of the name asked for. */
    Script script() {
        return script;
    }

    /** The words asked for, the first few. */
    Part[] asked() {
        return asked;
    }

    /** How much of the name a word asked for is, from 0 to 1. */
    double share(int word) {
        return masses[word] / mass;
    }

    /** How like a filed word is to one asked for: by sound, and in one script by spelling too, as names are scored (names 4.2). */
    double likeness(int word, int filed) {
        Part one = asked[word];
        Script other = words.script(filed);
        double sound = words.sounds().likeness(sound(word, vowels[other.ordinal()]), filed, LEAST);
        if (sound < SHORT_FORM
                && one.hasShortForms()
                && words.hasShortForms(filed)
                && one.isShortFormOf(words.word(filed))) {
            return SHORT_FORM;
        }
        if (sound == 0 || one.script() != other) {
            return sound;
        }
        String latin = words.word(filed).latin();
        int longer = Math.max(one.latin().length(), latin.length());
        double spelling = 1 - LetterEdits.of(one.latin(), latin) / (double) longer;
        return (1 - SPELLING_SHARE) * sound + SPELLING_SHARE * spelling;
    }

    private int row() {
        return asked.length + 2;
    }

    /** From 0 to 1 for a filed name; what is left over on the other side takes a little away. */
    public double of(int name) {
        int from = words.from(name);
        int to = words.to(name);
        Arrays.fill(best, 0);
        double left = 0;
        for (int at = from; at < to; at++) {
            int row = measured(words.at(at)) * row();
            for (int i = 0; i < best.length; i++) {
                best[i] = Math.max(best[i], measured[row + i]);
            }
            left += (1 - measured[row + best.length]) * measured[row + best.length + 1];
        }
        double near = 0;
        for (int i = 0; i < best.length; i++) {
            near += best[i] * masses[i];
        }
        double byWords = near / mass - 0.15 * left / mass;
        return best.length == 1 || to - from == 1 ? Math.max(byWords, byWhole(from, to)) : byWords;
    }

    private double byWhole(int from, int to) {
        if (whole.length() > 4 * LONGEST || from == to) {
            return 0;
        }
        Sounded[] sounds = new Sounded[to - from];
        for (int i = 0; i < sounds.length; i++) {
            sounds[i] = words.word(words.at(from + i)).joinedSounded();
        }
        Sounded other = sounds.length == 1 ? sounds[0] : Sounded.joined(sounds);
        return SoundDistance.likeness(
                whole, other, vowels[words.script(words.at(from)).ordinal()], LEAST);
    }

    /** Whether a filed name is written in Chinese characters or Hangul: then its words tell less of how it sounds than its characters do. */
    public boolean isInCharacters(int name) {
        int first = words.from(name);
        Script written = first < words.to(name) ? words.script(words.at(first)) : Script.LATIN;
        return written == Script.HAN || written == Script.HANGUL;
    }

    /** The row of a word; it is measured when it comes for the first time. */
    private int measured(int word) {
        int mask = numbers.length / 2 - 1;
        int place = (word * 0x9E3779B9 >>> 7) & mask;
        while (numbers[2 * place] != NONE) {
            if (numbers[2 * place] == word) {
                return numbers[2 * place + 1];
            }
            place = (place + 1) & mask;
        }
        numbers[2 * place] = word;
        numbers[2 * place + 1] = count;
        measure(word, count * row());
        int row = count++;
        if (4 * count > numbers.length) {
            grow();
        }
        return row;
    }

    private void grow() {
        int[] before = numbers;
        numbers = filled(2 * before.length);
        int mask = numbers.length / 2 - 1;
        for (int i = 0; i < before.length; i += 2) {
            if (before[i] != NONE) {
                int place = (before[i] * 0x9E3779B9 >>> 7) & mask;
                while (numbers[2 * place] != NONE) {
                    place = (place + 1) & mask;
                }
                numbers[2 * place] = before[i];
                numbers[2 * place + 1] = before[i + 1];
            }
        }
        measured = Arrays.copyOf(measured, numbers.length / 2 * row());
    }

    private void measure(int word, int row) {
        float nearest = 0;
        for (int i = 0; i < asked.length; i++) {
            float likeness = (float) likeness(i, word);
            measured[row + i] = likeness;
            nearest = Math.max(nearest, likeness);
        }
        measured[row + asked.length] = nearest;
        measured[row + asked.length + 1] = 1 + words.sounds().length(word);
    }

    private Vowels vowels(Script other) {
        if (script.isAbjad() || other.isAbjad()) {
            return Vowels.UNWRITTEN;
        }
        return writesVowels(script) && writesVowels(other) ? Vowels.WRITTEN : Vowels.SYLLABIC;
    }

    private static boolean writesVowels(Script script) {
        return script == Script.LATIN || script == Script.CYRILLIC || script == Script.GREEK;
    }

    private static double mass(Part part) {
        return 1 + part.sound().length();
    }
}

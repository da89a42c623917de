package org.comity.names.keys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.names.parts.CompiledName;
import org.comity.names.parts.Part;
import org.comity.names.script.Script;
import org.comity.names.script.SoundList;

/**
 * The words of all filed names, each kept once and numbered, and for every name the numbers of its words: so that what was
 * measured of a word serves every name that holds it, and a search reads no more memory than it must.
 */
public final class FiledWords {

    /** Numbers the words. Not thread-safe. */
    public static final class Builder {
        private final Map<Part, Integer> known = new HashMap<>();
        private final List<Part> words = new ArrayList<>();
        private int[] ofNames = new int[64];
        private int[] firstOf = new int[64];
        private int names;
        private int count;

        /** Takes the words of the next name. */
        public void add(CompiledName name) {
            for (Part part : name.parts()) {
                ofNames = put(ofNames, count++, known.computeIfAbsent(part, this::numbered));
            }
            firstOf = put(firstOf, ++names, count);
        }

        private int numbered(Part part) {
            words.add(part);
            return words.size() - 1;
        }

        private static int[] put(int[] row, int at, int value) {
            int[] room = at < row.length ? row : Arrays.copyOf(row, at + (at >> 1) + 1);
            room[at] = value;
            return room;
        }

        /**
         * The words; the builder is used up. They are numbered anew, those of the same consonants one after the other, because
         * they are looked at together.
         */
        public FiledWords build() {
            Longs rows = new Longs();
            for (int i = 0; i < words.size(); i++) {
                rows.add(Postings.row(KeyHash.of(words.get(i).sounded().bones()), i));
            }
            rows.sort();
            Part[] ordered = new Part[words.size()];
            int[] numbers = new int[ordered.length];
            for (int i = 0; i < ordered.length; i++) {
                int before = Postings.number(rows.at(i));
                ordered[i] = words.get(before);
                numbers[before] = i;
            }
            for (int i = 0; i < count; i++) {
                ofNames[i] = numbers[ofNames[i]];
            }
            return new FiledWords(ordered, Arrays.copyOf(ofNames, count), Arrays.copyOf(firstOf, names + 1));
        }
    }

    private static final int HAS_SHORT_FORMS = 1 << 6;
    private static final Script[] SCRIPTS = Script.values();

    private final SoundList sounds;
    private final byte[] scripts;
    private final Part[] words;
    private final int[] ofNames;
    private final int[] firstOf;

    private FiledWords(Part[] words, int[] ofNames, int[] firstOf) {
        this.words = words;
        this.ofNames = ofNames;
        this.firstOf = firstOf;
        SoundList.Builder table = new SoundList.Builder();
        scripts = new byte[words.length];
        for (int i = 0; i < scripts.length; i++) {
            table.add(words[i].sounded());
            scripts[i] = (byte) (words[i].script().ordinal() | (words[i].hasShortForms() ? HAS_SHORT_FORMS : 0));
        }
        sounds = table.build();
    }

    /** How many different words there are. */
    public int count() {
        return words.length;
    }

    /** The words of a name. */
    public List<Part> of(int name) {
        Part[] own = new Part[to(name) - from(name)];
        for (int i = 0; i < own.length; i++) {
            own[i] = words[ofNames[from(name) + i]];
        }
        return List.of(own);
    }

    /** How many names hold them. */
    int names() {
        return firstOf.length - 1;
    }

    /** How the words sound, by their numbers. */
    SoundList sounds() {
        return sounds;
    }

    /** What script a word is written in. */
    Script script(int number) {
        return SCRIPTS[scripts[number] & (HAS_SHORT_FORMS - 1)];
    }

    /** Whether a word is a given name that has short forms, or one of these. */
    boolean hasShortForms(int number) {
        return (scripts[number] & HAS_SHORT_FORMS) != 0;
    }

    Part word(int number) {
        return words[number];
    }

    /** Where the words of a name begin; those of the next name follow. */
    int from(int name) {
        return firstOf[name];
    }

    int to(int name) {
        return firstOf[name + 1];
    }

    int at(int place) {
        return ofNames[place];
    }
}

package org.comity.names;

import java.util.Arrays;
import java.util.List;
import org.comity.names.keys.FiledWords;
import org.comity.names.keys.NearWords;
import org.comity.names.parts.CompiledName;
import org.comity.names.parts.Part;

/**
 * The names of many entries, each read once, numbered through: the names of one entry follow one another. They are kept as bytes
 * (names 7.5). Thread-safe.
 */
final class CompiledNames {

    private static final int FIRST_ROOM = 64;

    /** Takes the names of one entry after the other. Not thread-safe. */
    static final class Builder {
        private final FiledWords.Builder words = new FiledWords.Builder();
        private final PackedNames.Builder names = new PackedNames.Builder();
        private int[] firstOf = new int[FIRST_ROOM];
        private int[] entryOf = new int[FIRST_ROOM];
        private int entries;
        private int count;

        /** Takes the names of the next entry, which were read from the texts of the party. */
        void add(List<CompiledName> ofEntry, Party party) {
            for (CompiledName name : ofEntry) {
                words.add(name);
                names.add(name, party);
                entryOf = room(entryOf, count);
                entryOf[count++] = entries;
            }
            firstOf = room(firstOf, ++entries);
            firstOf[entries] = count;
        }

        private static int[] room(int[] row, int at) {
            return at < row.length ? row : Arrays.copyOf(row, at + (at >> 1));
        }

        /** How many names it has taken. */
        int count() {
            return count;
        }

        /** The names; the builder is used up. */
        CompiledNames build(ListEntries texts) {
            return new CompiledNames(
                    texts,
                    names.build(),
                    Arrays.copyOf(entryOf, count),
                    Arrays.copyOf(firstOf, entries + 1),
                    words.build());
        }
    }

    private final ListEntries texts;
    private final PackedNames names;
    private final int[] entryOf;
    private final int[] firstOf;
    private final FiledWords words;
    private final NearWords near;

    private CompiledNames(ListEntries texts, PackedNames names, int[] entryOf, int[] firstOf, FiledWords words) {
        this.texts = texts;
        this.names = names;
        this.entryOf = entryOf;
        this.firstOf = firstOf;
        this.words = words;
        this.near = NearWords.of(words);
    }

    /** Which of the words sound nearly alike. */
    NearWords near() {
        return near;
    }

    /** The words of all names. */
    FiledWords words() {
        return words;
    }

    CompiledName get(int number) {
        return names.get(number, words.of(number), texts, entryOf[number]);
    }

    /** A name in Latin letters without its text, to be compared with one in characters; another one whole. */
    CompiledName outline(int number) {
        return names.outline(number, words.of(number)).orElseGet(() -> get(number));
    }

    /** The words of a name, without the rest of it. */
    List<Part> parts(int number) {
        return words.of(number);
    }

    int entryOf(int number) {
        return entryOf[number];
    }

    /** The names of an entry. */
    List<CompiledName> of(int entry) {
        CompiledName[] own = new CompiledName[firstOf[entry + 1] - firstOf[entry]];
        for (int i = 0; i < own.length; i++) {
            own[i] = get(firstOf[entry] + i);
        }
        return List.of(own);
    }
}

package org.comity.names;

import java.util.Arrays;
import java.util.List;
import org.comity.names.keys.FiledWords;
import org.comity.names.keys.NearWords;
import org.comity.names.parts.CompiledName;

/** The names of many entries, each read once, numbered through: the names of one entry follow one another. */
final class CompiledNames {

    /** Takes the names of one entry after the other. Not thread-safe. */
    static final class Builder {
        private final FiledWords.Builder words = new FiledWords.Builder();
        private final int[] firstOf;
        private CompiledName[] names;
        private int[] entryOf;
        private int entries;
        private int count;

        Builder(int entries) {
            firstOf = new int[entries + 1];
            names = new CompiledName[entries];
            entryOf = new int[entries];
        }

        /** Takes the names of the next entry. */
        void add(List<CompiledName> ofEntry) {
            if (count + ofEntry.size() > names.length) {
                int room = Math.max(count + ofEntry.size(), count + (count >> 1));
                names = Arrays.copyOf(names, room);
                entryOf = Arrays.copyOf(entryOf, room);
            }
            for (CompiledName name : ofEntry) {
                names[count] = words.add(name);
                entryOf[count++] = entries;
            }
            firstOf[++entries] = count;
        }

        /** How many names it has taken. */
        int count() {
            return count;
        }

        /** The names; the builder is used up. */
        CompiledNames build() {
            return new CompiledNames(
                    names.length == count ? names : Arrays.copyOf(names, count),
                    entryOf.length == count ? entryOf : Arrays.copyOf(entryOf, count),
                    firstOf,
                    words.build());
        }
    }

    private final CompiledName[] names;
    private final int[] entryOf;
    private final int[] firstOf;
    private final FiledWords words;
    private final NearWords near;

    private CompiledNames(CompiledName[] names, int[] entryOf, int[] firstOf, FiledWords words) {
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
        return names[number];
    }

    int entryOf(int number) {
        return entryOf[number];
    }

    List<CompiledName> of(int entry) {
        return Arrays.asList(names).subList(firstOf[entry], firstOf[entry + 1]);
    }
}

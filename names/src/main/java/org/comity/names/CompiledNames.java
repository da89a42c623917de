package org.comity.names;

import java.util.Arrays;
import java.util.List;
import org.comity.names.parts.CompiledName;

/** The names of many entries, each read once, numbered through: the names of one entry follow one another. */
final class CompiledNames {

    private final CompiledName[] names;
    private final int[] entryOf;
    private final int[] firstOf;

    CompiledNames(List<List<CompiledName>> byEntry) {
        int count = byEntry.stream().mapToInt(List::size).sum();
        names = new CompiledName[count];
        entryOf = new int[count];
        firstOf = new int[byEntry.size() + 1];
        int number = 0;
        for (int entry = 0; entry < byEntry.size(); entry++) {
            firstOf[entry] = number;
            for (CompiledName name : byEntry.get(entry)) {
                names[number] = name;
                entryOf[number++] = entry;
            }
        }
        firstOf[byEntry.size()] = number;
    }

    int count() {
        return names.length;
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

package org.comity.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.comity.names.dates.BirthDates;
import org.comity.names.keys.KeyIndex;
import org.comity.names.keys.Keyed;
import org.comity.names.parts.CompiledName;
import org.comity.names.parts.NameCounts;
import org.comity.names.parts.Part;

/**
 * Entries read and filed under their keys, block by block on every processor. The result does not depend on how many
 * there are.
 *
 * @param names the entries' names, read once
 * @param index where they are filed
 * @param counts how common each sound is, in the world and in these entries (names 7.4)
 */
record Filing(CompiledNames names, KeyIndex index, NameCounts counts) {

    private static final int BLOCK = 4_096;
    private static final int BLOCKS_AT_ONCE = 16;

    /** One block, numbered from its own first name. */
    private record Block(List<List<CompiledName>> names, Map<String, Integer> sounds) {}

    static Filing of(List<ListEntry> entries) {
        CompiledNames.Builder names = new CompiledNames.Builder(entries.size());
        Map<String, Integer> sounds = new HashMap<>();
        KeyIndex.Builder index = new KeyIndex.Builder();
        int blocks = (entries.size() + BLOCK - 1) / BLOCK;
        for (int from = 0; from < blocks; from += BLOCKS_AT_ONCE) {
            List<Block> read = IntStream.range(from, Math.min(blocks, from + BLOCKS_AT_ONCE))
                    .parallel()
                    .mapToObj(block -> read(block(entries, block)))
                    .toList();
            int[] first = new int[read.size()];
            for (int i = 0; i < first.length; i++) {
                first[i] = names.count();
                read.get(i).names.forEach(names::add);
                read.get(i).sounds.forEach((sound, count) -> sounds.merge(sound, count, Integer::sum));
            }
            int start = from;
            IntStream.range(0, first.length)
                    .parallel()
                    .mapToObj(i -> file(block(entries, start + i), read.get(i).names, first[i]))
                    .forEachOrdered(index::addAll);
        }
        return new Filing(names.build(), index.build(), NameCounts.ofTheWorld().with(sounds, names.count()));
    }

    private static List<ListEntry> block(List<ListEntry> entries, int block) {
        return entries.subList(block * BLOCK, Math.min(entries.size(), (block + 1) * BLOCK));
    }

    private static Block read(List<ListEntry> entries) {
        List<List<CompiledName>> names = new ArrayList<>(entries.size());
        Map<String, Integer> sounds = new HashMap<>();
        for (ListEntry entry : entries) {
            List<CompiledName> own = CompiledParty.of(entry.party()).names();
            names.add(own);
            own.stream()
                    .map(CompiledName::parts)
                    .flatMap(List::stream)
                    .filter(Part::isTelling)
                    .map(Part::sound)
                    .distinct()
                    .forEach(sound -> sounds.merge(sound, 1, Integer::sum));
        }
        return new Block(names, sounds);
    }

    private static KeyIndex.Builder file(List<ListEntry> entries, List<List<CompiledName>> names, int first) {
        KeyIndex.Builder keys = new KeyIndex.Builder();
        int number = first;
        for (int i = 0; i < entries.size(); i++) {
            Party party = entries.get(i).party();
            List<String> years = years(party);
            List<String> identifiers = IdentifierFacts.compact(party);
            for (CompiledName name : names.get(i)) {
                keys.add(number++, new Keyed(name, years, identifiers));
            }
        }
        return keys;
    }

    /** The years of birth that are known. */
    static List<String> years(Party party) {
        return party.born().stream()
                .flatMap(text -> BirthDates.of(text).stream())
                .map(date -> String.valueOf(date.year()))
                .distinct()
                .toList();
    }
}

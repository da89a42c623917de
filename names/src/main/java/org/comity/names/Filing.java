package org.comity.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.comity.names.dates.BirthDates;
import org.comity.names.dates.PartialDate;
import org.comity.names.keys.KeyIndex;
import org.comity.names.keys.Keyed;
import org.comity.names.parts.CompiledName;
import org.comity.names.parts.NameCounts;
import org.comity.names.parts.Part;

/**
 * Entries read and filed under their keys, block by block on every processor. The result does not depend on how many
 * there are.
 *
 * @param entries the entries
 * @param names the entries' names, read once
 * @param index where they are filed
 * @param counts how common each sound is, in the world and in these entries (names 7.4)
 * @param frequencies how common names are in these entries (names 12)
 * @param repeated the names that lists repeat very often (names 7.6)
 */
record Filing(
        ListEntries entries,
        CompiledNames names,
        KeyIndex index,
        NameCounts counts,
        NameFrequencies frequencies,
        List<RepeatedName> repeated) {

    private static final int BLOCK = 4_096;
    private static final int BLOCKS_AT_ONCE = 16;

    /** An entry and where it stands. */
    private record Waiting(ListEntry entry, int line) {}

    /** One block, its names in the order of its entries. */
    private record Block(List<Waiting> entries, List<List<CompiledName>> names, Map<String, Integer> sounds) {}

    /** Takes entries one by one: what stays of them is bytes and keys. Not thread-safe. */
    static final class Builder {
        private final ListEntries.Builder entries = new ListEntries.Builder();
        private final CompiledNames.Builder names = new CompiledNames.Builder();
        private final KeyIndex.Builder index = new KeyIndex.Builder();
        private final NameFrequencies.Counting counting = new NameFrequencies.Counting();
        private final Map<String, Integer> sounds = new HashMap<>();
        private final Repeats repeats = new Repeats();
        private final List<Waiting> waiting = new ArrayList<>();

        void add(ListEntry entry, int line) {
            waiting.add(new Waiting(entry, line));
            if (waiting.size() == BLOCK * BLOCKS_AT_ONCE) {
                fileWaiting();
            }
        }

        private void fileWaiting() {
            List<Block> blocks = IntStream.range(0, (waiting.size() + BLOCK - 1) / BLOCK)
                    .parallel()
                    .mapToObj(i -> read(waiting.subList(i * BLOCK, Math.min(waiting.size(), (i + 1) * BLOCK))))
                    .toList();
            int[] first = new int[blocks.size()];
            for (int i = 0; i < first.length; i++) {
                first[i] = names.count();
                keep(blocks.get(i));
            }
            IntStream.range(0, first.length)
                    .parallel()
                    .mapToObj(i -> file(blocks.get(i), first[i]).sort())
                    .forEachOrdered(index::addAll);
            waiting.clear();
        }

        private void keep(Block block) {
            for (int i = 0; i < block.entries.size(); i++) {
                ListEntry entry = block.entries.get(i).entry;
                entries.add(entry);
                repeats.add(entry.list(), block.names.get(i).getFirst(), block.entries.get(i).line);
                names.add(block.names.get(i), entry.party());
                counting.add(entry.party(), block.names.get(i));
            }
            block.sounds.forEach((sound, count) -> sounds.merge(sound, count, Integer::sum));
        }

        /** What was filed; the builder is used up. */
        Filing build() {
            fileWaiting();
            ListEntries texts = entries.build();
            int count = names.count();
            return new Filing(
                    texts,
                    names.build(texts),
                    index.build(),
                    NameCounts.ofTheWorld().with(sounds, count),
                    counting.done(),
                    repeats.in(texts));
        }
    }

    private static Block read(List<Waiting> entries) {
        List<List<CompiledName>> names = new ArrayList<>(entries.size());
        Map<String, Integer> sounds = new HashMap<>();
        for (Waiting each : entries) {
            List<CompiledName> own = CompiledParty.of(each.entry.party()).names();
            names.add(own);
            own.stream()
                    .map(CompiledName::parts)
                    .flatMap(List::stream)
                    .filter(Part::isTelling)
                    .map(Part::sound)
                    .distinct()
                    .forEach(sound -> sounds.merge(sound, 1, Integer::sum));
        }
        return new Block(entries, names, sounds);
    }

    private static KeyIndex.Builder file(Block block, int first) {
        KeyIndex.Builder keys = new KeyIndex.Builder();
        int number = first;
        for (int i = 0; i < block.entries.size(); i++) {
            Party party = block.entries.get(i).entry.party();
            List<String> years = years(party);
            List<String> days = days(party);
            List<String> identifiers = IdentifierFacts.compact(party);
            for (CompiledName name : block.names.get(i)) {
                keys.add(number++, new Keyed(name, years, days, identifiers));
            }
        }
        return keys;
    }

    /** The days of birth that are known whole. */
    static List<String> days(Party party) {
        return party.born().stream()
                .flatMap(text -> BirthDates.of(text).stream())
                .filter(PartialDate::isWhole)
                .map(PartialDate::iso)
                .distinct()
                .toList();
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

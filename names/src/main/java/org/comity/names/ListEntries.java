package org.comity.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.names.packed.ByteReader;
import org.comity.names.packed.ByteWriter;
import org.comity.names.packed.Records;

/** The entries of lists as bytes, numbered through; each is made again when it is asked for (names 7.5). Thread-safe. */
final class ListEntries {

    private static final PartyKind[] KINDS = PartyKind.values();
    private static final int KIND = 3;
    private static final int BORN = 1 << 2;
    private static final int COUNTRY = 1 << 3;
    private static final int ALIASES = 1 << 4;
    private static final int IDENTIFIERS = 1 << 5;

    /** Takes one entry after the other. Not thread-safe. */
    static final class Builder {
        private final Records.Builder records = new Records.Builder();
        private final ByteWriter bytes = new ByteWriter();
        private final Map<String, Integer> lists = new HashMap<>();

        void add(ListEntry entry) {
            Party party = entry.party();
            bytes.clear();
            bytes.number(party.kind().ordinal()
                    | (party.born().isPresent() ? BORN : 0)
                    | (party.country().isPresent() ? COUNTRY : 0)
                    | (party.aliases().isEmpty() ? 0 : ALIASES)
                    | (party.identifiers().isEmpty() ? 0 : IDENTIFIERS));
            bytes.text(party.name());
            several(party.aliases());
            party.born().ifPresent(bytes::text);
            party.country().ifPresent(bytes::text);
            several(party.identifiers());
            bytes.number(lists.computeIfAbsent(entry.list(), any -> lists.size()));
            bytes.text(entry.entryId());
            records.add(bytes);
        }

        private void several(List<String> texts) {
            if (!texts.isEmpty()) {
                bytes.number(texts.size());
                texts.forEach(bytes::text);
            }
        }

        /** The entries; the builder is used up. */
        ListEntries build() {
            String[] names = new String[lists.size()];
            lists.forEach((name, number) -> names[number] = name);
            return new ListEntries(records.build(), names);
        }
    }

    private final Records records;
    private final String[] lists;

    private ListEntries(Records records, String[] lists) {
        this.records = records;
        this.lists = lists;
    }

    int size() {
        return records.count();
    }

    PartyKind kind(int number) {
        return KINDS[records.read(number).small() & KIND];
    }

    /** A name of an entry as written: the main one is 0, the first alias 1. */
    String name(int number, int place) {
        ByteReader bytes = records.read(number);
        bytes.small();
        for (int before = 0; before < place; before++) {
            bytes.skipText();
            if (before == 0) {
                bytes.small();
            }
        }
        return bytes.text();
    }

    ListEntry get(int number) {
        ByteReader bytes = records.read(number);
        int flags = bytes.small();
        Party party = new Party(
                KINDS[flags & KIND],
                bytes.text(),
                several(bytes, flags & ALIASES),
                (flags & BORN) == 0 ? Optional.empty() : Optional.of(bytes.text()),
                (flags & COUNTRY) == 0 ? Optional.empty() : Optional.of(bytes.text()),
                several(bytes, flags & IDENTIFIERS));
        String list = lists[bytes.small()];
        return new ListEntry(list, bytes.text(), party);
    }

    Party party(int number) {
        return get(number).party();
    }

    private static List<String> several(ByteReader bytes, int flag) {
        if (flag == 0) {
            return List.of();
        }
        int count = bytes.small();
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(bytes.text());
        }
        return texts;
    }
}

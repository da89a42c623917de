package org.comity.names;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.names.parts.CompiledName;
import org.comity.names.parts.NameAnalyser;
import org.comity.names.parts.Reads;

/**
 * A party with its names read once.
 *
 * @param party the party
 * @param names every name and alternative that has something to compare; when none has, the first as it is
 */
record CompiledParty(Party party, List<CompiledName> names) {

    private static final int MOST_NAMES = 40;

    static CompiledParty of(Party party) {
        List<String> written = new ArrayList<>();
        written.add(party.name());
        written.addAll(party.aliases());
        Map<String, CompiledName> names = new LinkedHashMap<>();
        CompiledName nothing = NameAnalyser.read("", Reads.EITHER).getFirst();
        for (String text : written.subList(0, Math.min(written.size(), MOST_NAMES))) {
            for (CompiledName name : NameAnalyser.read(text, reads(party.kind()))) {
                if (name.isEmpty()) {
                    nothing = name;
                } else {
                    names.putIfAbsent(name.folded(), name);
                }
            }
        }
        return new CompiledParty(party, names.isEmpty() ? List.of(nothing) : List.copyOf(names.values()));
    }

    private static Reads reads(PartyKind kind) {
        return switch (kind) {
            case PERSON -> Reads.PERSON;
            case ORGANISATION -> Reads.ORGANISATION;
            case ANY -> Reads.EITHER;
        };
    }
}

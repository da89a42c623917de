package org.comity.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives every entry an id that is unique within its account (ledger 1.3). */
final class EntryIds {

    private final Map<String, Set<String>> taken = new HashMap<>();
    private final List<LedgerProblem> problems = new ArrayList<>();
    private final Set<String> filesWithUniqueIds;

    /**
     * @param filesWithUniqueIds the files that promise an id to stand once; a bank's reference elsewhere may well name several entries
     */
    EntryIds(Set<String> filesWithUniqueIds) {
        this.filesWithUniqueIds = filesWithUniqueIds;
    }

    List<LedgerProblem> problems() {
        return problems;
    }

    Ledger assign(Ledger ledger) {
        Set<String> ids = taken.computeIfAbsent(ledger.key().account(), account -> new HashSet<>());
        return new Ledger(
                ledger.key(),
                ledger.entries().stream()
                        .map(entry -> entry.withId(idOf(entry, ids)))
                        .toList());
    }

    private String idOf(Entry entry, Set<String> ids) {
        String wanted = entry.entryId();
        if (wanted.isEmpty() && entry.isOpening()) {
            return ids.add("opening")
                    ? "opening"
                    : free("opening-" + entry.ledger().currency(), ids);
        }
        if (!wanted.isEmpty() && ids.add(wanted)) {
            return wanted;
        }
        String byPlace =
                free(fileName(entry.place().file()) + ":" + entry.place().line(), ids);
        if (!wanted.isEmpty() && filesWithUniqueIds.contains(entry.place().file())) {
            problems.add(new LedgerProblem(
                    ProblemKind.DUPLICATE,
                    Optional.of(entry.ledger()),
                    Optional.of(entry.booked()),
                    Optional.of(entry.amount()),
                    "the id '" + Shown.text(wanted)
                            + "' names another entry of this account already; this one is kept as " + byPlace,
                    entry.place()));
        }
        return byPlace;
    }

    private static String free(String id, Set<String> ids) {
        String candidate = id;
        for (int i = 2; !ids.add(candidate); i++) {
            candidate = id + "#" + i;
        }
        return candidate;
    }

    /** The last part of a path, so that an id does not depend on where the files lie. */
    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}

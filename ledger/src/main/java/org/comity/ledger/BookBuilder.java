package org.comity.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes one book of all statements read: the same whatever files they came in and however often (ledger 2.6). */
final class BookBuilder {

    private final List<StatementDraft> drafts = new ArrayList<>();
    private final List<LedgerProblem> problems = new ArrayList<>();

    void add(List<StatementDraft> statements, List<LedgerProblem> found) {
        drafts.addAll(statements);
        problems.addAll(found);
    }

    LedgerBook build() {
        Map<LedgerKey, List<StatementDraft>> byLedger = new TreeMap<>();
        for (StatementDraft draft : drafts) {
            byLedger.computeIfAbsent(draft.ledger, key -> new ArrayList<>()).add(draft);
        }
        List<Ledger> ledgers = new ArrayList<>();
        byLedger.forEach((key, statements) -> {
            LedgerAssembly assembly = new LedgerAssembly(key, statements);
            ledgers.add(assembly.ledger());
            problems.addAll(assembly.problems());
        });
        EntryIds ids = new EntryIds(drafts.stream()
                .filter(draft -> draft.idsAreUnique)
                .map(draft -> draft.place.file())
                .collect(Collectors.toSet()));
        List<Ledger> identified = ledgers.stream().map(ids::assign).toList();
        List<LedgerProblem> all = Stream.concat(problems.stream(), ids.problems().stream())
                .sorted(Comparator.comparing(
                                (LedgerProblem problem) -> problem.place().file())
                        .thenComparing(problem -> problem.place().line()))
                .toList();
        return new LedgerBook(
                identified, drafts.stream().map(StatementDraft::finished).toList(), all);
    }
}

package org.comity.bench.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.comity.assessment.Facts;
import org.comity.assessment.FactsReader;
import org.comity.assessment.judging.RuleConditions;
import org.comity.assessment.law.LawPack;

/**
 * What is evaluated: the conditions of a pack on each subject of each of its own good cases.
 *
 * @param cases the cases
 * @param sheets the conditions
 * @param seen each sheet with each subject that it is about
 */
record Work(List<Facts> cases, List<Sheet> sheets, List<Seen> seen) {

    /**
     * A sheet and a subject.
     *
     * @param where the case and the subject, for messages
     */
    record Seen(Sheet sheet, RuleConditions.View view, String where) {}

    /** The work that a pack gives. */
    static Work of(LawPack pack) throws IOException {
        List<Facts> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(pack.folder().resolve("cases/good"))) {
            files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(FactsReader::read)
                    .forEach(cases::add);
        }
        List<Sheet> sheets = new ArrayList<>();
        List<Seen> seen = new ArrayList<>();
        for (RuleConditions conditions : RuleConditions.of(pack)) {
            Sheet sheet = Sheet.of(sheets.size(), conditions);
            sheets.add(sheet);
            for (Facts facts : cases) {
                conditions
                        .views(facts)
                        .forEach(view -> seen.add(new Seen(
                                sheet,
                                view,
                                facts.caseId() + ", " + view.subject().words())));
            }
        }
        return new Work(cases, sheets, seen);
    }

    /** How many conditions are evaluated in all. */
    long size() {
        return seen.stream().mapToLong(one -> one.sheet().lines().size()).sum();
    }

    /** How many conditions the pack has. */
    long conditions() {
        return sheets.stream().mapToLong(sheet -> sheet.lines().size()).sum();
    }
}

package org.comity.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.casework.CaseFile;
import org.comity.server.desk.CaseDesk;
import org.comity.server.desk.CaseLine;
import org.comity.server.desk.DocumentDesk;
import org.comity.server.desk.MoneyDesk;
import org.comity.server.desk.PeopleDesk;
import org.comity.server.rights.Actor;

/**
 * Brings the example cases in, over the same desks as everybody: each is opened by the demo's case officer, gets its papers, is assessed,
 * traced and screened, and all of it is on the record. What a start that was interrupted has already done is not done again.
 */
final class DemoCases {

    private static final List<String> PAPERS = List.of("money", "people");

    private final CaseDesk cases;
    private final DocumentDesk documents;
    private final MoneyDesk money;
    private final PeopleDesk people;

    DemoCases(CaseDesk cases, DocumentDesk documents, MoneyDesk money, PeopleDesk people) {
        this.cases = cases;
        this.documents = documents;
        this.money = money;
        this.people = people;
    }

    /**
     * Brings in every folder that holds a {@code case.yaml}, unless the marker says that it is done.
     *
     * @param done the file that says so
     */
    void load(Path examples, Path done, Actor officer) throws IOException {
        if (Files.exists(done)) {
            return;
        }
        try (Stream<Path> folders = Files.list(examples)) {
            for (Path folder : folders.filter(each -> Files.exists(each.resolve("case.yaml")))
                    .sorted()
                    .toList()) {
                load(folder, officer);
            }
        }
        Files.writeString(done, "The example cases are in the database.\n");
    }

    private void load(Path folder, Actor officer) throws IOException {
        Path caseFile = folder.resolve("case.yaml");
        String text = Files.readString(caseFile);
        UUID caseId = findOrOpen(folder.getFileName() + "/case.yaml", text, officer);
        List<String> there = documents.list(officer, caseId);
        for (String part : PAPERS) {
            addPapers(folder, folder.resolve(part), caseId, there, officer);
        }
        cases.assess(officer, caseId);
        if (Files.exists(folder.resolve("money/plan.yaml"))) {
            money.trace(officer, caseId);
        }
        if (Files.exists(folder.resolve("people/queries.csv"))) {
            people.screen(officer, caseId, "Who the people of the case may be among the holders that were asked about");
        }
    }

    private UUID findOrOpen(String name, String text, Actor officer) {
        String reference = CaseDesk.referenceOf(name, text);
        return cases.list(officer).stream()
                .map(CaseLine::file)
                .filter(file -> file.reference().equals(reference))
                .map(CaseFile::id)
                .findFirst()
                .orElseGet(() -> cases.open(officer, name, text).id());
    }

    private void addPapers(Path folder, Path part, UUID caseId, List<String> there, Actor officer) throws IOException {
        if (!Files.isDirectory(part)) {
            return;
        }
        try (Stream<Path> files = Files.walk(part)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!there.contains(name)) {
                    documents.add(officer, caseId, name, Files.readAllBytes(file));
                }
            }
        }
    }
}

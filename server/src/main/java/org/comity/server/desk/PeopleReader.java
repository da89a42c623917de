package org.comity.server.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.casework.CaseFile;
import org.comity.names.JudgementLine;
import org.comity.names.ListEntry;
import org.comity.server.store.JudgementStore;
import org.comity.server.store.ScreeningStore;

/**
 * Reads the people of a case: who is looked for stands in the case's {@code people/queries.csv}, every other document under {@code people/}
 * is a list; and what was found and judged of them.
 */
public final class PeopleReader {

    private static final String FOLDER = "people/";
    private static final String QUERIES = FOLDER + PeopleView.QUERY_LIST;

    private final Papers papers;
    private final ScreeningStore screenings;
    private final JudgementStore judgements;
    private final Elsewhere elsewhere;

    public PeopleReader(Papers papers, ScreeningStore screenings, JudgementStore judgements, Elsewhere elsewhere) {
        this.papers = papers;
        this.screenings = screenings;
        this.judgements = judgements;
        this.elsewhere = elsewhere;
    }

    CasePeople people(UUID caseId) {
        List<PeopleView.Query> queries = new ArrayList<>();
        List<ListEntry> lists = new ArrayList<>();
        for (Papers.NamedList list : papers.lists(caseId, FOLDER)) {
            if (list.name().equals(QUERIES)) {
                list.entries().forEach(entry -> queries.add(new PeopleView.Query(entry.entryId(), entry.party())));
            } else {
                lists.addAll(list.entries());
            }
        }
        return new CasePeople(queries, lists);
    }

    /** Everything that the case itself knows of its people. */
    PeopleView view(CaseFile file, CasePeople people) {
        var screening = screenings
                .findLast(file.id())
                .map(stored -> new PeopleView.Screening(
                        stored.id(), stored.purpose(), stored.by(), stored.at(), stored.hits()));
        return new PeopleView(file, people, screening, new PeopleView.Record(judgements.list(file.id())), List.of());
    }

    /**
     * The same with what other cases of the actor's tell. Each that tells something was looked into, and its record says so (names 11.9).
     */
    PeopleView viewWithElsewhere(Transactions.Work work, CaseFile file, CasePeople people) {
        PeopleView own = view(file, people);
        List<String> shown = Stream.of(
                        people.queries().stream().map(PeopleView.Query::entry),
                        own.screening().stream()
                                .flatMap(made -> made.hits().stream())
                                .map(PeopleView::entry),
                        own.record().lines().stream().flatMap(stored -> entries(stored.line()).stream()))
                .flatMap(each -> each)
                .distinct()
                .toList();
        List<JudgedElsewhere> found = elsewhere.find(file.id(), people, shown);
        found.stream()
                .map(judged -> judged.where().caseId())
                .distinct()
                .forEach(other -> work.record("people.looked", other, Map.of()));
        return new PeopleView(file, people, own.screening(), own.record(), found);
    }

    /** The entries that a line names. */
    public static List<String> entries(JudgementLine line) {
        return switch (line) {
            case JudgementLine.Judged judged -> List.of(judged.left(), judged.right());
            case JudgementLine.Merged merged -> merged.members();
            case JudgementLine.Split split -> split.members();
            case JudgementLine.Undone _ -> List.of();
        };
    }

    /** Whether a line is about an entry: it names it, or undoes a line that does. */
    public static boolean isAbout(JudgementLine line, String entry, PeopleView.Record record) {
        return line instanceof JudgementLine.Undone undone
                ? record.find(undone.line())
                        .filter(stored -> isAbout(stored.line(), entry, record))
                        .isPresent()
                : entries(line).contains(entry);
    }
}

package org.comity.server.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.casework.CaseFile;
import org.comity.names.Hit;
import org.comity.names.ListEntry;
import org.comity.names.Match;
import org.comity.names.Screener;
import org.comity.server.rights.Actor;
import org.comity.server.rights.Right;
import org.comity.server.store.ScreeningStore;
import org.comity.server.store.ScreeningStore.StoredScreening;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/**
 * The people of a case and who they may be in the lists. The people looked for stand in the case's {@code people/queries.csv}; every other
 * document under {@code people/} is a list.
 */
public final class PeopleDesk {

    private static final String FOLDER = "people/";
    private static final String QUERIES = FOLDER + "queries.csv";
    private static final int HITS_PER_QUERY = 10;

    private final Transactions transactions;
    private final Dossiers dossiers;
    private final Papers papers;
    private final ScreeningStore screenings;

    public PeopleDesk(Transactions transactions, Dossiers dossiers, Papers papers, ScreeningStore screenings) {
        this.transactions = transactions;
        this.dossiers = dossiers;
        this.papers = papers;
        this.screenings = screenings;
    }

    /** Looks at the people of a case and the last screening. */
    public PeopleView look(Actor actor, UUID caseId) {
        return transactions.run(actor, Right.LOOK_AT_CASE, work -> {
            PeopleView view = view(dossiers.getFile(caseId), read(caseId));
            work.record("people.looked", caseId, Map.of());
            return view;
        });
    }

    /**
     * Searches the case's lists for its people and keeps the hits. A search is made for a stated purpose.
     *
     * @throws BadInput when no purpose is stated
     */
    public PeopleView screen(Actor actor, UUID caseId, String purpose) {
        return transactions.run(actor, Right.SCREEN, work -> {
            if (purpose.isBlank()) {
                throw BadInput.at(
                        Place.of("purpose"),
                        "the search has no purpose",
                        "expected why it is made",
                        "state the purpose");
            }
            CaseFile file = dossiers.getFile(caseId);
            People people = read(caseId);
            Screener screener = new Screener(people.lists());
            List<Hit> hits = new ArrayList<>();
            for (PeopleView.Query query : people.queries()) {
                hits.addAll(screener.screen(query.id(), query.party(), Match.LOOK, HITS_PER_QUERY));
            }
            StoredScreening made =
                    new StoredScreening(UUID.randomUUID(), purpose.strip(), actor.user(), work.now(), hits);
            screenings.keep(caseId, made, actor.userId());
            work.record(
                    "people.screened",
                    caseId,
                    Map.of(
                            "purpose", made.purpose(),
                            "queries", people.queries().size(),
                            "entries", people.lists().size(),
                            "hits", hits.size()));
            return view(file, people);
        });
    }

    private record People(List<PeopleView.Query> queries, List<ListEntry> lists) {}

    private People read(UUID caseId) {
        List<PeopleView.Query> queries = new ArrayList<>();
        List<ListEntry> lists = new ArrayList<>();
        for (Papers.NamedList list : papers.lists(caseId, FOLDER)) {
            if (list.name().equals(QUERIES)) {
                list.entries().forEach(entry -> queries.add(new PeopleView.Query(entry.entryId(), entry.party())));
            } else {
                lists.addAll(list.entries());
            }
        }
        return new People(queries, lists);
    }

    private PeopleView view(CaseFile file, People people) {
        return new PeopleView(
                file,
                people.queries(),
                people.lists().size(),
                screenings
                        .findLast(file.id())
                        .map(stored ->
                                new PeopleView.Screening(stored.purpose(), stored.by(), stored.at(), stored.hits())));
    }
}

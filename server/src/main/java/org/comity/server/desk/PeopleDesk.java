package org.comity.server.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.casework.CaseFile;
import org.comity.names.Hit;
import org.comity.names.Match;
import org.comity.names.Screener;
import org.comity.server.rights.Actor;
import org.comity.server.rights.Right;
import org.comity.server.store.ScreeningStore;
import org.comity.server.store.ScreeningStore.StoredScreening;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/** The people of a case and who they may be in the lists. */
public final class PeopleDesk {

    /** How many hits of each person a search keeps when nothing else is asked for. */
    public static final int HITS_PER_PERSON = 10;

    private static final int MOST_HITS_PER_PERSON = 50;
    private static final int LONGEST_PURPOSE = 500;

    private final Transactions transactions;
    private final Dossiers dossiers;
    private final PeopleReader reader;
    private final ScreeningStore screenings;

    public PeopleDesk(Transactions transactions, Dossiers dossiers, PeopleReader reader, ScreeningStore screenings) {
        this.transactions = transactions;
        this.dossiers = dossiers;
        this.reader = reader;
        this.screenings = screenings;
    }

    /** Looks at the people of a case, the last screening and what was judged. */
    public PeopleView look(Actor actor, UUID caseId) {
        return transactions.run(actor, Right.LOOK_AT_CASE, work -> {
            PeopleView view = reader.view(dossiers.getFile(caseId), reader.people(caseId));
            work.record("people.looked", caseId, Map.of());
            return view;
        });
    }

    /** Looks at the people of a case, and at what other cases that the actor sees judged of the same entries (names 11.9). */
    public PeopleView lookWithElsewhere(Actor actor, UUID caseId) {
        return transactions.run(actor, Right.LOOK_AT_CASE, work -> {
            PeopleView view = reader.viewWithElsewhere(work, dossiers.getFile(caseId), reader.people(caseId));
            work.record("people.looked", caseId, Map.of());
            return view;
        });
    }

    /** The searches of a case, the newest first. */
    public List<PeopleView.Screening> listScreenings(Actor actor, UUID caseId) {
        return transactions.run(actor, Right.LOOK_AT_CASE, work -> {
            dossiers.getFile(caseId);
            work.record("people.looked", caseId, Map.of());
            return screenings.list(caseId).stream().map(PeopleDesk::screening).toList();
        });
    }

    /**
     * Searches the case's lists for its people and keeps the hits. A search is made for a stated purpose.
     *
     * @param limit how many hits at most of each person
     * @throws BadInput when no purpose is stated
     */
    public PeopleView screen(Actor actor, UUID caseId, String purpose, int limit) {
        return transactions.run(actor, Right.SCREEN, work -> {
            CaseFile file = dossiers.getFile(caseId);
            String stated = Said.plain("purpose", purpose, LONGEST_PURPOSE, "the search has no purpose");
            if (limit < 1 || limit > MOST_HITS_PER_PERSON) {
                throw BadInput.at(
                        Place.of("limit"),
                        "the limit is " + limit,
                        "expected 1 to " + MOST_HITS_PER_PERSON + " hits of each person",
                        "");
            }
            CasePeople people = reader.people(caseId);
            Screener screener = new Screener(people.lists());
            List<Hit> hits = new ArrayList<>();
            for (PeopleView.Query query : people.queries()) {
                hits.addAll(screener.screen(query.id(), query.party(), Match.LOOK, limit));
            }
            StoredScreening made = new StoredScreening(UUID.randomUUID(), stated, actor.user(), work.now(), hits);
            screenings.keep(caseId, made, actor.userId());
            work.record(
                    "people.screened",
                    caseId,
                    Map.of(
                            "purpose", made.purpose(),
                            "queries", people.queries().size(),
                            "entries", people.listEntries(),
                            "hits", hits.size()));
            return reader.view(file, people);
        });
    }

    /** Searches as {@link #screen(Actor, UUID, String, int)} does, for {@value #HITS_PER_PERSON} hits of each person. */
    public PeopleView screen(Actor actor, UUID caseId, String purpose) {
        return screen(actor, caseId, purpose, HITS_PER_PERSON);
    }

    private static PeopleView.Screening screening(StoredScreening stored) {
        return new PeopleView.Screening(stored.id(), stored.purpose(), stored.by(), stored.at(), stored.hits());
    }
}

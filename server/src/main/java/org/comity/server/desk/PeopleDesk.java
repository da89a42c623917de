package org.comity.server.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.casework.CaseFile;
import org.comity.names.Hit;
import org.comity.names.Judgement;
import org.comity.names.JudgementLine;
import org.comity.names.Judgements;
import org.comity.names.ListEntry;
import org.comity.names.Match;
import org.comity.names.Screener;
import org.comity.server.rights.Actor;
import org.comity.server.rights.Right;
import org.comity.server.store.JudgementStore;
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
    private static final String QUERIES = FOLDER + PeopleView.QUERY_LIST;
    private static final int HITS_PER_QUERY = 10;

    private final Transactions transactions;
    private final Dossiers dossiers;
    private final Papers papers;
    private final ScreeningStore screenings;
    private final JudgementStore judgements;

    public PeopleDesk(
            Transactions transactions,
            Dossiers dossiers,
            Papers papers,
            ScreeningStore screenings,
            JudgementStore judgements) {
        this.transactions = transactions;
        this.dossiers = dossiers;
        this.papers = papers;
        this.screenings = screenings;
        this.judgements = judgements;
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

    /**
     * Judges one of the people of the case and a line of a list: the same, not the same, or unsure. It enters no fact of the case.
     *
     * @param query the id of the person looked for
     * @param entry the line of a list, as {@code LIST/ID}
     * @throws BadInput when there is no such person or line, or no reason is given
     */
    public PeopleView judge(Actor actor, UUID caseId, String query, String entry, Judgement judgement, String reason) {
        return transactions.run(actor, Right.SCREEN, work -> {
            CaseFile file = dossiers.getFile(caseId);
            dossiers.lock(caseId);
            People people = read(caseId);
            checkThere(people, query, entry);
            checkReason(reason);
            String asked = PeopleView.QUERY_LIST + "/" + query;
            List<String> seen = screenings.findLast(caseId).stream()
                    .flatMap(screening -> screening.hits().stream())
                    .filter(hit -> hit.query().equals(query) && entry.equals(hit.list() + "/" + hit.entryId()))
                    .flatMap(hit -> hit.match().because().stream())
                    .toList();
            JudgementStore.Pair pair = new JudgementStore.Pair(asked, entry, seen);
            int line = judgements.judge(caseId, pair, judgement, reason.strip(), actor.userId(), work.now());
            work.record(
                    "people.judged",
                    caseId,
                    Map.of(
                            "line", line,
                            "left", asked,
                            "right", entry,
                            "judgement", judgement.text(),
                            "reason", reason.strip()));
            return view(file, people);
        });
    }

    /**
     * A judgement counts no longer. Both lines stay.
     *
     * @throws BadInput when there is no such judgement that counts, or no reason is given
     */
    public PeopleView undo(Actor actor, UUID caseId, long line, String reason) {
        return transactions.run(actor, Right.SCREEN, work -> {
            CaseFile file = dossiers.getFile(caseId);
            dossiers.lock(caseId);
            checkReason(reason);
            if (Judgements.of(lines(caseId)).stands().stream()
                    .noneMatch(stand -> stand.signed().number() == line)) {
                throw BadInput.at(
                        Place.of("line"),
                        "there is no judgement " + line + " that counts",
                        "expected the number of one that stands",
                        "look at the list of judgements again");
            }
            int added = judgements.undo(caseId, line, reason.strip(), actor.userId(), work.now());
            work.record(
                    "people.judgement-undone", caseId, Map.of("line", added, "undoes", line, "reason", reason.strip()));
            return view(file, read(caseId));
        });
    }

    private List<JudgementLine> lines(UUID caseId) {
        return judgements.list(caseId).stream()
                .map(JudgementStore.StoredLine::line)
                .toList();
    }

    private static void checkThere(People people, String query, String entry) {
        boolean there = people.queries().stream().anyMatch(person -> person.id().equals(query))
                && people.lists().stream().anyMatch(line -> entry.equals(line.list() + "/" + line.entryId()));
        if (!there) {
            throw BadInput.at(
                    Place.of("entry"),
                    "this case has no person '" + query + "' or no line '" + entry + "'",
                    "expected one of its people and one line of its lists",
                    "look at the page again");
        }
    }

    private static void checkReason(String reason) {
        if (reason.isBlank()) {
            throw BadInput.at(
                    Place.of("reason"), "the judgement has no reason", "expected why it is so judged", "give a reason");
        }
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
                                new PeopleView.Screening(stored.purpose(), stored.by(), stored.at(), stored.hits())),
                judgements.list(file.id()));
    }
}

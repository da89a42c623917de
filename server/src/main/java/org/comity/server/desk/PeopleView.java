package org.comity.server.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comity.casework.CaseFile;
import org.comity.names.Hit;
import org.comity.names.Judgements;
import org.comity.names.Judging;
import org.comity.names.Party;
import org.comity.server.store.JudgementStore.StoredLine;

/**
 * Everything the people page shows. A hit is a proposal with a reason; it never enters the facts of the case by itself.
 *
 * @param file the case
 * @param queries who was looked for
 * @param listEntries how many entries of lists they were compared with
 * @param screening the last screening; absent when none was made
 * @param judgements what people have judged, every line
 */
public record PeopleView(
        CaseFile file,
        List<Query> queries,
        int listEntries,
        Optional<Screening> screening,
        List<StoredLine> judgements) {

    /** The list that the people looked for stand in, as judgements name it. */
    public static final String QUERY_LIST = "queries.csv";

    /** The hits of one query beside what has been judged of them. */
    public List<Judging> hits(String query) {
        List<Hit> hits = screening.stream()
                .flatMap(made -> made.hits().stream())
                .filter(hit -> hit.query().equals(query))
                .toList();
        return Judging.of(hits, QUERY_LIST, standing(), hits.size());
    }

    /** What the judgements say together. */
    public Judgements standing() {
        return Judgements.of(judgements.stream().map(StoredLine::line).toList());
    }

    /** Whether a hit stands on other reasons now than when its pair was last judged: then it wants another look. */
    public boolean hasNewReasons(Hit hit) {
        return standing().stands().stream()
                .filter(stand -> stand.isOf(QUERY_LIST + "/" + hit.query(), hit.list() + "/" + hit.entryId()))
                .anyMatch(stand -> judgements.stream()
                        .filter(stored ->
                                stored.line().number() == stand.signed().number())
                        .anyMatch(stored -> !stored.seen().equals(hit.match().because())));
    }

    /** Who is looked for, under the id that the hits name. */
    public record Query(String id, Party party) {}

    /**
     * One search of the lists.
     *
     * @param purpose why it was made, as stated
     * @param by the sign-in name of the person who made it
     * @param at when
     * @param hits the hits, by query and rank
     */
    public record Screening(String purpose, String by, Instant at, List<Hit> hits) {}
}

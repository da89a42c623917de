package org.comity.names;

import java.util.ArrayList;
import java.util.List;

/**
 * A hit beside what has been judged of it (names 11.5): what is settled is not raised again, and stays visible.
 *
 * @param hit the hit, the sentences of the judgements before its own
 * @param judged what the judgements say of query and entry
 */
public record Judging(Hit hit, Relation judged) {

    /**
     * The hits of one query, ranked anew: first those that a person still has to look at, then those that are settled, each
     * part in its own order.
     *
     * @param queryList the list that the query stands in
     * @param limit how many that are not settled; what is settled takes no place of theirs
     */
    public static List<Judging> of(List<Hit> hits, String queryList, Judgements judgements, int limit) {
        List<Judging> open = new ArrayList<>();
        List<Judging> settled = new ArrayList<>();
        for (Hit hit : hits) {
            Relation judged = judgements.of(queryList + "/" + hit.query(), hit.list() + "/" + hit.entryId());
            (judged.isOpen() ? open : settled).add(new Judging(hit, judged));
        }
        List<Judging> ranked = new ArrayList<>();
        for (Judging each : open.subList(0, Math.min(limit, open.size()))) {
            ranked.add(each.at(ranked.size() + 1));
        }
        for (Judging each : settled) {
            ranked.add(each.at(ranked.size() + 1));
        }
        return ranked;
    }

    private Judging at(int rank) {
        Match match = hit.match().after(judged.because());
        return new Judging(new Hit(hit.query(), rank, hit.list(), hit.entryId(), hit.name(), match), judged);
    }
}

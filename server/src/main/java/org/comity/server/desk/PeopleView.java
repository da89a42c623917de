package org.comity.server.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comity.casework.CaseFile;
import org.comity.names.Hit;
import org.comity.names.Party;

/**
 * Everything the people page shows. A hit is a proposal with a reason; it never enters the facts of the case by itself.
 *
 * @param file the case
 * @param queries who was looked for
 * @param listEntries how many entries of lists they were compared with
 * @param screening the last screening; absent when none was made
 */
public record PeopleView(CaseFile file, List<Query> queries, int listEntries, Optional<Screening> screening) {

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

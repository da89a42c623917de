package org.comity.names;

/**
 * An entry of a list that a query may mean.
 *
 * @param query the query's identifier
 * @param rank 1 for the best hit of the query
 * @param list the list the entry stands in
 * @param entryId the entry's identifier there
 * @param name the name of the entry that matched best
 * @param match the score and its reasons
 */
public record Hit(String query, int rank, String list, String entryId, String name, Match match) {}

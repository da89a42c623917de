package org.comity.names;

/** Told now and then how far long work is; called from the working thread, so it should be quick. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress NONE = (done, total) -> {};

    /**
     * So much is done.
     *
     * @param done finished units (pairs, queries)
     * @param total all units
     */
    void at(long done, long total);

    /**
     * A query has no name that could be compared, so it cannot have hits (names 1.5, 2.8).
     *
     * @param query its id
     */
    default void nothingToCompare(String query) {}

    /**
     * A query has no hits.
     *
     * @param query its id
     */
    default void noHits(String query) {}

    /**
     * A query has more hits than the limit shows.
     *
     * @param query its id
     */
    default void moreHits(String query) {}

    /**
     * So many entries of a list are read.
     *
     * @param list the list's name
     * @param entries how many of its entries, by now
     */
    default void reading(String list, long entries) {}

    /** Something about the inputs that the user should know, as a sentence. */
    default void note(String sentence) {}
}

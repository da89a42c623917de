package org.comity.bench.register;

import java.sql.SQLException;
import java.util.Optional;

/** Something else that can answer where a claim's money is under own-first. */
interface Peer extends AutoCloseable {

    /** Its name, with its version. */
    String name();

    /** What of this task it cannot say. */
    String cannot();

    /** The most movements that it can bear in a run of some seconds. */
    long most();

    /** Takes in the movements; not part of the time. */
    void load(World world) throws SQLException;

    /** What each ledger holds of the claim, by its number; minor units. */
    long[] ownFirst(World world) throws SQLException;

    /** The same for the busiest ledger alone, without what its money came from or went to; empty when that is no separate task for it. */
    default Optional<Long> lowestBalance(World world) throws SQLException {
        return Optional.empty();
    }

    @Override
    void close();
}

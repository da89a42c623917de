package org.comity.names.lists;

/** Takes the entries of a list one by one, in their order, so that a long list need not be held as it is read. */
@FunctionalInterface
public interface ListSink {

    /**
     * The next entry.
     *
     * @param line where it stands, counted from 1
     */
    void take(Listed entry, int line);
}

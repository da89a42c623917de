package org.comity.auditlog;

import java.util.OptionalLong;

/**
 * One thing that makes a log not hold.
 *
 * @param file the file it is about, by its path in the log
 * @param entry the number of the entry it is about, where one can be named
 * @param what what is wrong
 */
public record LogProblem(String file, OptionalLong entry, String what) {

    @Override
    public String toString() {
        return file + ": " + (entry.isPresent() ? "entry " + entry.getAsLong() + ": " : "") + what;
    }
}

package org.comity.server.desk;

import java.time.Instant;

/**
 * One change of a fact.
 *
 * @param number its number within the case, from 1
 * @param path the fact
 * @param value the value as it was entered
 * @param status the status that was given; empty when none was
 * @param source where it comes from; empty when none was named
 * @param by the sign-in name of the person who added it
 * @param at when it was added
 */
public record FactHistoryLine(
        int number, String path, String value, String status, String source, String by, Instant at) {}

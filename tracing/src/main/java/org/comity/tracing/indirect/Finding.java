package org.comity.tracing.indirect;

import java.util.List;

/**
 * What one method gives for one period.
 *
 * @param method its word: {@code net-worth}, {@code source-and-application}, {@code bank-deposits}, {@code unexplained-wealth}
 * @param period the period, as the file names it
 * @param lines the lines of the sum, those taken off with a minus in front
 * @param unexplained what no known source explains; below zero when more is known than was needed
 * @param remark what follows from it, as a sentence; empty when nothing
 */
public record Finding(String method, String period, List<SignedLine> lines, Estimate unexplained, String remark) {

    public Finding {
        lines = List.copyOf(lines);
    }

    /** A line and whether it is added or taken off. */
    public record SignedLine(boolean isAdded, Line line) {}
}

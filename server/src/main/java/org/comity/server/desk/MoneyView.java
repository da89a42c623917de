package org.comity.server.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comity.casework.CaseFile;
import org.comity.tracing.TracingReport;

/**
 * Everything the money page shows.
 *
 * @param file the case
 * @param statements the statement files of the case
 * @param report the tracing report, one result per rule; absent when the case has no tracing plan
 */
public record MoneyView(CaseFile file, List<DocumentLine> statements, Optional<TracingReport> report) {

    /**
     * A document of the case.
     *
     * @param name its name within the case: {@code money/statements/b1.mt940}
     * @param bytes its size
     * @param sha256 the SHA-256 of its bytes, in hexadecimal
     * @param addedAt when it was added
     */
    public record DocumentLine(String name, long bytes, String sha256, Instant addedAt) {}
}

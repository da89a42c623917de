package org.comity.tracing.indirect;

import java.util.List;

/**
 * Source and application of funds: what money went into, less where it is known to have come from (tracing 13.3). On the same facts the same figure as net
 * worth.
 *
 * @param period the period
 * @param applications assets bought, liabilities paid off, expenditure
 * @param sources assets sold, liabilities taken on, income, gifts
 */
record SourceAndApplication(String period, List<Line> applications, List<Line> sources) {

    Finding find() {
        return new Sum().plus(applications).minus(sources).finding("source-and-application", period, "");
    }
}

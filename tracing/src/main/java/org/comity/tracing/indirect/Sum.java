package org.comity.tracing.indirect;

import java.util.ArrayList;
import java.util.List;
import org.comity.tracing.indirect.Finding.SignedLine;

/** A sum that remembers its lines. */
final class Sum {

    private final List<SignedLine> lines = new ArrayList<>();
    private Estimate total = Estimate.ZERO;

    Sum plus(List<Line> added) {
        for (Line line : added) {
            lines.add(new SignedLine(true, line));
            total = total.plus(line.amount());
        }
        return this;
    }

    Sum minus(List<Line> taken) {
        for (Line line : taken) {
            lines.add(new SignedLine(false, line));
            total = total.minus(line.amount());
        }
        return this;
    }

    Estimate total() {
        return total;
    }

    Finding finding(String method, String period, String remark) {
        return new Finding(method, period, lines, total, remark);
    }
}

package org.comity.auditlog;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The faults found so far: all are counted, the first are kept (auditlog 8.2). */
final class Findings {

    private final List<LogProblem> listed = new ArrayList<>();
    private long count;

    void add(String file, String what) {
        add(new LogProblem(file, OptionalLong.empty(), what));
    }

    void add(String file, long entry, String what) {
        add(new LogProblem(file, OptionalLong.of(entry), what));
    }

    private void add(LogProblem problem) {
        count++;
        if (listed.size() < LogVerification.MAX_LISTED) {
            listed.add(problem);
        }
    }

    List<LogProblem> listed() {
        return listed;
    }

    long count() {
        return count;
    }
}

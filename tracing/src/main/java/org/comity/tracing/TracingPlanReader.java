package org.comity.tracing;

import java.nio.file.Path;

/** Reads tracing plans strictly: every mistake is an error with the plan's file and line. */
public final class TracingPlanReader {

    private TracingPlanReader() {}

    /**
     * Reads a plan.
     *
     * @throws org.comity.terms.BadInput when the file is absent or not a plan
     */
    public static TracingPlan read(Path planFile) {
        throw new UnsupportedOperationException();
    }
}

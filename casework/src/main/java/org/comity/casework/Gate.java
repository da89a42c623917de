package org.comity.casework;

import java.util.List;

/** A safeguard before an outcome of a step: what the law requires first. It can refuse and never grants. */
@FunctionalInterface
interface Gate {

    /** What is not passed; empty when nothing stands in the way. */
    List<ClosedGate> closed(CaseState state);
}

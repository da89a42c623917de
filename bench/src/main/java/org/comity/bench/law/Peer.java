package org.comity.bench.law;

import java.io.IOException;
import java.util.List;
import org.comity.assessment.condition.Truth;

/** Something else that can evaluate conditions. */
interface Peer extends AutoCloseable {

    /** Its name, with its version. */
    String name();

    /** What of an assessment it does not give. */
    List<String> cannot();

    /** Takes in conditions and facts; not part of the time of evaluation. */
    void load(Work work) throws IOException;

    /** The truth of every condition of each sheet and subject, in the order of the work. */
    List<List<Truth>> answers() throws IOException;

    /** Evaluates everything so many times; processor time in seconds. */
    double measure(int passes) throws IOException;

    @Override
    void close();
}

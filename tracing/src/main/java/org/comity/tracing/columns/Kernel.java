package org.comity.tracing.columns;

/** One rule at work over the movements; used by one thread (tracing 14.3). */
interface Kernel {

    /** Takes the next movements. */
    void take(Block block);

    /** Where the claim is now. */
    Attribution attribution();
}

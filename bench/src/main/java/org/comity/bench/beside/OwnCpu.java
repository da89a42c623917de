package org.comity.bench.beside;

import java.lang.management.ManagementFactory;

/** Processor time of this thread. */
final class OwnCpu {

    private final long start = now();

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    double seconds() {
        return (now() - start) / 1e9;
    }
}

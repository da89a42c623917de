package org.comity.bench.law;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.LongSupplier;

/** Processor time of this thread: what others do on the machine does not count. */
final class ThreadTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ThreadTime() {}

    /** The seconds that a task takes; its result is looked at, so that it is really done. */
    static double seconds(LongSupplier task) {
        long before = THREADS.getCurrentThreadCpuTime();
        if (task.getAsLong() == Long.MIN_VALUE) {
            throw new IllegalStateException("a count cannot be negative");
        }
        return (THREADS.getCurrentThreadCpuTime() - before) / 1e9;
    }
}

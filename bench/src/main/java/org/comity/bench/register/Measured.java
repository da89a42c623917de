package org.comity.bench.register;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;

/**
 * The least time that one of a few runs took, and the least processor time that one used: on a machine that others use too, the second says
 * more.
 *
 * @param seconds the time that passed
 * @param cpuSeconds processor time of the whole process, collector and compiler included
 */
record Measured(double seconds, double cpuSeconds) {

    private static final int RUNS = 3;

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    interface Task {
        Object run() throws SQLException, IOException;
    }

    static Measured best(Task task) throws SQLException, IOException {
        Measured best = once(task);
        for (int run = 1; run < RUNS; run++) {
            Measured next = once(task);
            best = new Measured(Math.min(best.seconds, next.seconds), Math.min(best.cpuSeconds, next.cpuSeconds));
        }
        return best;
    }

    static Measured once(Task task) throws SQLException, IOException {
        long cpu = SYSTEM.getProcessCpuTime();
        long before = System.nanoTime();
        task.run();
        return new Measured((System.nanoTime() - before) / 1e9, (SYSTEM.getProcessCpuTime() - cpu) / 1e9);
    }
}

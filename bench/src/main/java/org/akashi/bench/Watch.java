package org.akashi.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;

/**
 * Times work within a process, and says what it took.
 *
 * @param vms size of the cloud
 * @param runs how often work is done of which the best counts
 */
record Watch(int vms, int runs) {

    /** Work that may fail. */
    interface Work {
        void run() throws IOException;
    }

    /** Seconds of the fastest run. */
    double best(Work work) throws IOException {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < runs; i++) {
            best = Math.min(best, seconds(work));
        }
        return best;
    }

    static double seconds(Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** Of all threads of this process, in nanoseconds. */
    static long processorTime() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    /** A line of standard output. */
    void say(String measure, double value, String unit) {
        System.out.println(new Figure(vms, measure, value, unit, "").line());
    }
}

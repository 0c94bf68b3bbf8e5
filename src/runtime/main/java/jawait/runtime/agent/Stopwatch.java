package jawait.runtime.agent;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// Measures the learner's code once somebody has asked for it: each time is the difference of two
/// readings of one clock, so none is ever negative.
///
/// Thread-safe.
final class Stopwatch {

    private boolean on;
    private boolean running;
    private long wallStart;
    private long cpuStart;
    private long wall;
    private long cpu;

    /// Runs code of a cell. Code that it lets run inside of itself is part of it.
    @Nullable Object timed(Callable<@Nullable Object> code) throws Exception {
        boolean outermost = start();
        try {
            return code.call();
        } finally {
            if (outermost) {
                stop();
            }
        }
    }

    /// {@return the sums so far: nanoseconds of wall time, and of CPU time of all threads}
    synchronized List<Long> read() {
        on = true;
        // Always read: what the first reading loads must not count as the learner's time.
        long cpuTime = cpuTime();
        long wallNow = running ? System.nanoTime() - wallStart : 0;
        long cpuNow = running ? cpuTime - cpuStart : 0;
        return List.of(wall + wallNow, cpu + cpuNow);
    }

    private synchronized boolean start() {
        if (!on || running) {
            return false;
        }
        running = true;
        cpuStart = cpuTime();
        wallStart = System.nanoTime();
        return true;
    }

    private synchronized void stop() {
        wall += System.nanoTime() - wallStart;
        cpu += cpuTime() - cpuStart;
        running = false;
    }

    private static long cpuTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /// {@return bytes: heap used, heap reserved, limit of the heap, the rest used, the rest
    /// reserved}
    static List<Long> memory() {
        var memory = ManagementFactory.getMemoryMXBean();
        var heap = memory.getHeapMemoryUsage();
        var other = memory.getNonHeapMemoryUsage();
        return List.of(
                heap.getUsed(),
                heap.getCommitted(),
                heap.getMax(),
                other.getUsed(),
                other.getCommitted());
    }
}

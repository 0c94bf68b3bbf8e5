package jawait.runtime.heap;

import java.util.function.LongSupplier;

/// Collects garbage while nothing happens, where much has come up since it did so last.
///
/// A JVM collects when it needs room, and what was left behind before stays: with ten notebooks
/// open, that is most of what they hold. Thread-safe.
public final class IdleCollection {

    /// Less is not worth the processor's time.
    private static final long LEAST_BYTES = 4L << 20;

    /// A full collection takes as long as there is something alive, so a large heap waits longer.
    private static final int PART = 4;

    private final LongSupplier usedBytes;
    private final Runnable collector;
    private long usedAfterTheLast;

    /// @param usedBytes tells how much of the heap is used, garbage included
    /// @param collector collects all of it
    public IdleCollection(LongSupplier usedBytes, Runnable collector) {
        this.usedBytes = usedBytes;
        this.collector = collector;
    }

    /// For the heap of this JVM.
    ///
    /// @return a new one
    public static IdleCollection ofThisJvm() {
        var runtime = Runtime.getRuntime();
        return new IdleCollection(() -> runtime.totalMemory() - runtime.freeMemory(), System::gc);
    }

    /// Collects, if at least 4 MB have come up since the last time, and a quarter of what was in
    /// use then.
    ///
    /// @return whether it did
    public synchronized boolean collect() {
        long grown = usedBytes.getAsLong() - usedAfterTheLast;
        boolean worthwhile = grown >= Math.max(LEAST_BYTES, usedAfterTheLast / PART);
        if (worthwhile) {
            collectAnyway();
        }
        return worthwhile;
    }

    /// Collects, because much has become garbage that was in use the last time.
    public synchronized void collectAnyway() {
        collector.run();
        usedAfterTheLast = usedBytes.getAsLong();
    }
}

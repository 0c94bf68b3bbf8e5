package jawait.runtime.link;

/// What can be read off the learner's JVM.
public enum Gauge {

    /// Bytes of memory: heap used, heap reserved, limit of the heap, the rest used, the rest
    /// reserved.
    MEMORY,

    /// Nanoseconds that the learner's main thread has run code since the gauge was first read, and
    /// nanoseconds of CPU time that all threads used meanwhile.
    CLOCK
}

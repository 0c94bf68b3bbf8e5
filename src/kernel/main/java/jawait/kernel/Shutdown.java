package jawait.kernel;

/// Ends the kernel's process.
interface Shutdown {

    /// Sends what is queued, ends the learner's process and then this one. May not return.
    void begin();
}

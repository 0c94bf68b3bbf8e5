package jawait.tutorial;

/// What a task is doing during a span of its lane.
enum State {
    /// Described and not started.
    DESCRIBED,
    /// Could run, and has no worker.
    READY,
    /// On a worker.
    RUNNING,
    /// Waiting for time to pass, as for the answer of a fetch.
    WAITING,
    /// Waiting for another task to end.
    AWAITING
}

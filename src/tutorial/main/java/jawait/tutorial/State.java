package jawait.tutorial;

/// What a task is doing during a span of its lane.
enum State {
    /// Described and not started.
    DESCRIBED("described, not started"),
    /// Could run, and has no worker yet.
    READY("ready, not running yet"),
    /// On a worker.
    RUNNING("running"),
    /// Waiting for time to pass, as for the answer of a fetch.
    WAITING("waiting for time"),
    /// Waiting for another task to end.
    AWAITING("waiting for a task"),
    /// Standing at a lock, semaphore or queue.
    BLOCKED("waiting for a lock or queue");

    private final String meaning;

    State(String meaning) {
        this.meaning = meaning;
    }

    /// What the legend says.
    String meaning() {
        return meaning;
    }
}

package jawait.tutorial;

/// How a lane ends.
enum End {
    /// With a value.
    VALUE,
    /// With an exception that somebody met.
    EXCEPTION,
    /// With an exception that nobody asked for.
    UNSEEN_EXCEPTION,
    /// Because it was cancelled.
    CANCELLED,
    /// Somehow: plain Java, of which it cannot be asked whether it gave a value.
    ENDED,
    /// Not at all: described only.
    NEVER_STARTED,
    /// Not by itself: the program was given up.
    STUCK
}

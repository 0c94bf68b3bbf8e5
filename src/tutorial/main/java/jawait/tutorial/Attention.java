package jawait.tutorial;

/// Keeps the record of one real-time task in order between the task itself, which records its
/// verbs, and the sampler, which looks at its thread between verbs. Thread-safe.
final class Attention {

    private boolean inVerb;
    private long verbs;

    /// How many verbs the task has begun; the sampler asks before it looks.
    synchronized long count() {
        return verbs;
    }

    /// The task begins a verb and records it; the sampler looks away.
    synchronized void enter(Runnable note) {
        inVerb = true;
        verbs++;
        note.run();
    }

    /// The verb is over.
    synchronized void leave(Runnable note) {
        note.run();
        inVerb = false;
        verbs++;
    }

    /// Records what was seen, unless the task has used a verb since `count` was asked or is in one.
    ///
    /// @return whether it was recorded
    synchronized boolean noteIfStill(long count, Runnable note) {
        if (inVerb || verbs != count) {
            return false;
        }
        note.run();
        return true;
    }

    /// Whether the task is in a verb, which records by itself what it does.
    synchronized boolean isInVerb() {
        return inVerb;
    }
}

package jawait.tutorial;

/// Why a scheduler stopped: every task ended, or one of the reasons for which it gave up.
sealed interface Ending {

    /// Nothing is left to run.
    record Finished() implements Ending {}

    /// The rest of the tasks wait for each other.
    record Deadlock(String message) implements Ending {}

    /// A task stands still in a call that the scheduler does not know.
    record UnknownWait(String message) implements Ending {}

    /// A task, or the program as a whole, does not come to an end.
    record Endless(String message) implements Ending {}

    /// The thread that asked for the run was interrupted.
    record Interrupted() implements Ending {}
}

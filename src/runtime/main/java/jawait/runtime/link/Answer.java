package jawait.runtime.link;

import jawait.runtime.MimeBundle;

/// What the agent says to a [Command]. Before an answer is sent, everything that the learner's main
/// thread printed has been sent as events.
public sealed interface Answer {

    /// The command was carried out and has no result.
    record Done() implements Answer {}

    /// The result to show.
    ///
    /// @param bundle with `text/plain` at least
    record Value(MimeBundle bundle) implements Answer {}

    /// The method ended, and its result was not asked for.
    record NoValue() implements Answer {}

    /// The learner's code threw.
    ///
    /// @param thrown the exception with its causes
    record Threw(Thrown thrown) implements Answer {}

    /// The code reached a definition whose references are not yet defined.
    ///
    /// @param snippetId JShell's number of the definition
    /// @param thrown the stack trace at that point
    record Unresolved(int snippetId, Thrown thrown) implements Answer {}

    /// The code was stopped by an interrupt.
    record Stopped() implements Answer {}

    /// The code called `System.exit` or `Runtime.exit`, which ends the cell and nothing else.
    ///
    /// @param status what the code asked for
    record Exited(int status) implements Answer {}

    /// Classes could not be defined or redefined.
    ///
    /// @param reason the JVM's own words
    record NotInstalled(String reason) implements Answer {}
}

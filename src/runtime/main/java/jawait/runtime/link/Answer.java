package jawait.runtime.link;

import java.util.List;
import jawait.runtime.MimeBundle;

/// What the agent says to a [Command]. Before an answer is sent, everything that the learner's main
/// thread printed has been sent as events; only [Stopped] may overtake them, so that a frontend
/// that is slow to read does not hold up the end of a cell.
public sealed interface Answer {

    /// The command was carried out and has no result.
    record Done() implements Answer {}

    /// As [Done], and somebody wants to hear that a cell has ended: [Command.EndCell] tells them.
    record Listening() implements Answer {}

    /// Classes have been defined.
    ///
    /// @param cleared names of variables whose values could not be carried over to them
    record Loaded(List<String> cleared) implements Answer {

        /// Copies the list.
        public Loaded {
            cleared = List.copyOf(cleared);
        }
    }

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

    /// The learner's code, which a command runs, asks the kernel something and waits. The kernel
    /// may send further commands, and answers with [Command.Resume] in the end.
    ///
    /// @param question what it asks
    record Asks(Question question) implements Answer {}

    /// What a gauge shows.
    ///
    /// @param values as the gauge says
    record Measured(List<Long> values) implements Answer {
        /// Copies the list.
        public Measured {
            values = List.copyOf(values);
        }
    }

    /// Classes could not be defined or redefined.
    ///
    /// @param reason the JVM's own words
    record NotInstalled(String reason) implements Answer {}
}

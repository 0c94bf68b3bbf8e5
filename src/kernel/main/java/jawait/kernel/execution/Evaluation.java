package jawait.kernel.execution;

import java.util.List;
import jawait.kernel.snippet.Problem;
import jawait.runtime.MimeBundle;
import jawait.runtime.link.Thrown;

/// What came of one snippet.
public sealed interface Evaluation {

    /// It has a value, which was asked for.
    ///
    /// @param bundle how to show it
    record Value(MimeBundle bundle) implements Evaluation {}

    /// It ended, and there is nothing to show.
    record NoValue() implements Evaluation {}

    /// The compiler refused it; nothing ran.
    ///
    /// @param problems in the order of the source; at least one error
    record Rejected(List<Problem> problems) implements Evaluation {}

    /// It would have broken definitions that are in use, and has been taken back.
    ///
    /// @param declaration its source
    /// @param broken names of those definitions
    record Refused(String declaration, List<String> broken) implements Evaluation {}

    /// It threw. Frames of snippets have the file name `cell 12` and the line of that cell.
    ///
    /// @param thrown the exception
    record Threw(Thrown thrown) implements Evaluation {}

    /// It reached a definition that needs names which are not defined yet.
    ///
    /// @param definition name of the definition, such as `average`
    /// @param missing what it needs, in JShell's words such as `method sum(int)`
    /// @param frames as those of [Threw]
    record Unresolved(String definition, List<String> missing, List<StackTraceElement> frames)
            implements Evaluation {}

    /// An interrupt stopped it; variables are kept.
    record Stopped() implements Evaluation {}

    /// It called `System.exit`, which ends the cell only; variables are kept.
    ///
    /// @param status what it was given
    record Exited(int status) implements Evaluation {}

    /// The learner's process ended; another one has taken its place.
    ///
    /// @param how what is known of the end
    /// @param byInterrupt whether the kernel ended it, because the code did not stop in time
    /// @param lostVariables names of the variables that went with it
    record AgentLost(String how, boolean byInterrupt, List<String> lostVariables)
            implements Evaluation {}
}

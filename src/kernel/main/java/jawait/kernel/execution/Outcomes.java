package jawait.kernel.execution;

import java.util.List;
import jawait.kernel.snippet.Problem;
import jawait.runtime.link.Answer;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.UnresolvedReferenceException;

/// What came of a snippet, from what JShell says and what the agent has answered.
///
/// @param shell has the snippets
/// @param frames puts stack frames into the right cells
record Outcomes(JShell shell, PlacedFrames frames) {

    /// The outcome.
    ///
    /// @param events what JShell says
    /// @param invocation what the agent was asked
    Evaluation of(List<SnippetEvent> events, Invocation invocation) {
        for (var event : events) {
            if (event.causeSnippet() == null && event.status() == Status.REJECTED) {
                return new Evaluation.Rejected(problems(event.snippet()));
            }
            if (event.exception() instanceof UnresolvedReferenceException unresolved
                    && invocation.answer().orElseThrow() instanceof Answer.Unresolved answer) {
                return unresolved(unresolved.getSnippet(), answer);
            }
        }
        return switch (invocation.answer().orElse(new Answer.NoValue())) {
            case Answer.Threw(var thrown) -> new Evaluation.Threw(frames.of(thrown));
            case Answer.Value(var bundle) -> new Evaluation.Value(bundle);
            case Answer.Stopped() -> new Evaluation.Stopped();
            case Answer.Exited(int status) -> new Evaluation.Exited(status);
            default -> new Evaluation.NoValue();
        };
    }

    private Evaluation unresolved(DeclarationSnippet definition, Answer.Unresolved answer) {
        return new Evaluation.Unresolved(
                definition.name(),
                shell.unresolvedDependencies(definition).toList(),
                frames.of(answer.thrown().frames()));
    }

    private List<Problem> problems(Snippet snippet) {
        return shell.diagnostics(snippet).map(Problem::of).toList();
    }
}

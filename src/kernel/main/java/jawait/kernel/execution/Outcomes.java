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

    private static final String OVER_A_LIMIT = "compiler.err.limit";

    /// The outcome.
    ///
    /// @param events what JShell says
    /// @param invocation what the agent was asked
    Evaluation of(List<SnippetEvent> events, Invocation invocation) {
        for (var event : events) {
            boolean rejected = event.status() == Status.REJECTED || isOverALimit(shell, event);
            if (event.causeSnippet() == null && rejected) {
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

    /// Whether the compiler can read a snippet but not write it, such as a method of more than 64
    /// KB. JShell takes it for something that may still work once other definitions come.
    static boolean isOverALimit(JShell shell, SnippetEvent event) {
        return event.status() == Status.RECOVERABLE_NOT_DEFINED
                && shell.diagnostics(event.snippet())
                        .anyMatch(each -> each.getCode().startsWith(OVER_A_LIMIT));
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

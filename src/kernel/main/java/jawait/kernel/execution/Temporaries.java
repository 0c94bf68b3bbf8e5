package jawait.kernel.execution;

import java.util.List;
import jawait.kernel.snippet.ResultVariable;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;

/// Lets snippets go that run once. Each expression leaves a variable behind, and each live name is
/// paid for in every later compile; statements are never looked at again.
///
/// @param shell has the snippets
/// @param control has their classes
record Temporaries(JShell shell, AgentExecutionControl control) {

    /// Drops what has run, and what will never run.
    ///
    /// @param events what JShell says
    /// @param invoked the classes whose code has run, which are not needed any more
    void drop(List<SnippetEvent> events, List<String> invoked) {
        for (var event : events) {
            var snippet = event.snippet();
            boolean once = ResultVariable.isOne(snippet) || !snippet.kind().isPersistent();
            if (Outcomes.isOverALimit(shell, event) || (once && event.status().isActive())) {
                shell.drop(snippet);
                invoked.forEach(control::forget);
            }
        }
    }
}

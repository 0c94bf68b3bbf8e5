package jawait.kernel.execution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jawait.kernel.snippet.ResultVariable;
import jawait.kernel.snippet.SnippetForm;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.StatementSnippet;

/// Has snippets compiled and run; expressions and calls with half as many compiles as JShell takes
/// for them.
///
/// JShell declares a variable for the value of an expression. To find its type it compiles the
/// expression twice, and then twice more with its variable, as any other. Nobody needs the type
/// here, because values are shown by what they are: so a variable of type `Object` is declared. A
/// statement becomes the value of such a variable as well, and a call without a value, of which
/// JShell finds out by compiling it once more: it makes a new class of each, and goes through all
/// of them in each compile. Where the compiler does not take that, JShell gets the snippet as it
/// was typed. Not thread-safe.
final class SnippetRunner {

    private final Temporaries temporaries;
    private final CompilerMemory compilers;
    private final ValueGuard guard;
    private final Function<String, Optional<SnippetForm>> forms;

    /// Whether methods had a value when they were last called, by their names.
    private final Map<String, Boolean> values = new HashMap<>();

    private int running;

    /// @param temporaries lets go what never runs
    /// @param compilers compile and run them
    /// @param guard keeps calls from running that would drop their values
    /// @param forms tells which form a snippet has
    SnippetRunner(
            Temporaries temporaries,
            CompilerMemory compilers,
            ValueGuard guard,
            Function<String, Optional<SnippetForm>> forms) {
        this.temporaries = temporaries;
        this.compilers = compilers;
        this.guard = guard;
        this.forms = forms;
    }

    /// Evaluates a snippet.
    ///
    /// @param source exactly one snippet
    /// @return what came of it
    List<SnippetEvent> eval(String source) {
        return forms.apply(source)
                .map(form -> eval(source, form))
                .orElseGet(() -> compilers.eval(source));
    }

    private List<SnippetEvent> eval(String source, SnippetForm form) {
        return switch (form) {
            case SnippetForm.Expression(var text) ->
                    value(text).orElseGet(() -> compilers.eval(source));
            case SnippetForm.Statement(var text) ->
                    ran(ResultVariable.ofStatement(running + 1, text))
                            .orElseGet(() -> compilers.eval(source));
            case SnippetForm.Call call ->
                    (hasValue(call) ? value(call) : noValue(call))
                            .orElseGet(() -> asTyped(source, call));
        };
    }

    private boolean hasValue(SnippetForm.Call call) {
        return values.getOrDefault(call.method(), !call.semicolon());
    }

    private Optional<List<SnippetEvent>> value(SnippetForm.Call call) {
        return call.typeless() ? value(call.text()) : Optional.empty();
    }

    private Optional<List<SnippetEvent>> value(String expression) {
        return ran(ResultVariable.ofExpression(running + 1, expression));
    }

    /// Another method of this name may have a value, which somebody wants to see.
    private Optional<List<SnippetEvent>> noValue(SnippetForm.Call call) {
        guard.raise();
        var events = declare(ResultVariable.ofStatement(running + 1, call.text() + ";"));
        var held = guard.lower();
        if (held.isPresent()) {
            values.put(call.method(), true);
            temporaries.drop(events, List.of(held.get()));
            return value(call);
        }
        var ran = ran(events);
        ran.ifPresent(_ -> values.put(call.method(), false));
        return ran;
    }

    private List<SnippetEvent> asTyped(String source, SnippetForm.Call call) {
        var events = compilers.eval(source);
        if (hasRun(events)) {
            boolean statement = events.getFirst().snippet() instanceof StatementSnippet;
            values.put(call.method(), !statement);
        }
        return events;
    }

    private Optional<List<SnippetEvent>> ran(String declaration) {
        return ran(declare(declaration));
    }

    /// What is too large for a class file counts as something that may still work.
    private Optional<List<SnippetEvent>> ran(List<SnippetEvent> events) {
        if (hasRun(events)) {
            return Optional.of(events);
        }
        temporaries.drop(events, List.of());
        return Optional.empty();
    }

    /// What runs may have other snippets evaluated meanwhile.
    private List<SnippetEvent> declare(String declaration) {
        running++;
        try {
            return compilers.eval(declaration);
        } finally {
            running--;
        }
    }

    private static boolean hasRun(List<SnippetEvent> events) {
        return !events.isEmpty() && events.getFirst().status() == Status.VALID;
    }
}

package jawait.kernel.execution;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jawait.kernel.snippet.ExpressionVariable;
import jawait.kernel.snippet.TypelessExpression;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.StatementSnippet;

/// Has snippets compiled and run; expressions with half as many compiles as JShell takes for them.
///
/// JShell declares a variable for the value of an expression. To find its type it compiles the
/// expression twice, and then twice more with its variable, as any other. Nobody needs the type
/// here, because values are shown by what they are: so a variable of type `Object` is declared, and
/// where the compiler does not take that, JShell gets the expression as it was typed. Not
/// thread-safe.
final class Expressions {

    private final Temporaries temporaries;
    private final CompilerMemory compilers;
    private final Function<String, Optional<TypelessExpression>> finding;
    private final Set<String> methodsWithoutValue = new HashSet<>();
    private int running;

    /// @param temporaries lets go what never runs
    /// @param compilers compile and run them
    /// @param finding tells which snippets are expressions
    Expressions(
            Temporaries temporaries,
            CompilerMemory compilers,
            Function<String, Optional<TypelessExpression>> finding) {
        this.finding = finding;
        this.temporaries = temporaries;
        this.compilers = compilers;
    }

    /// Evaluates a snippet.
    ///
    /// @param source exactly one snippet
    /// @return what came of it
    List<SnippetEvent> eval(String source) {
        var found =
                finding.apply(source)
                        .filter(each -> each.method().stream().noneMatch(this::hasNoValue));
        return found.isPresent() ? eval(source, found.get()) : compilers.eval(source);
    }

    private boolean hasNoValue(String method) {
        return methodsWithoutValue.contains(method);
    }

    private List<SnippetEvent> eval(String source, TypelessExpression expression) {
        var events = declare(expression);
        if (hasRun(events)) {
            return events;
        }
        // What is too large for a class file counts as something that may still work.
        temporaries.drop(events, List.of());
        var asTyped = compilers.eval(source);
        if (hasRun(asTyped) && asTyped.getFirst().snippet() instanceof StatementSnippet) {
            expression.method().ifPresent(methodsWithoutValue::add);
        }
        return asTyped;
    }

    /// What runs may have other expressions evaluated meanwhile.
    private List<SnippetEvent> declare(TypelessExpression expression) {
        running++;
        try {
            return compilers.eval(ExpressionVariable.declaration(running, expression.text()));
        } finally {
            running--;
        }
    }

    private static boolean hasRun(List<SnippetEvent> events) {
        return !events.isEmpty() && events.getFirst().status() == Status.VALID;
    }
}

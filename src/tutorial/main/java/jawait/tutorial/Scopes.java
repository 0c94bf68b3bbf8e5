package jawait.tutorial;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// Blocks that own the tasks started in them: none of these outlives its block, and when one fails
/// the others are cancelled.
final class Scopes {

    private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

    private Scopes() {}

    /// The innermost scope of the calling thread.
    static Optional<Scope> current(Program program) {
        return Optional.of(CURRENT)
                .filter(ScopedValue::isBound)
                .map(ScopedValue::get)
                .filter(scope -> scope.program() == program);
    }

    /// Runs `body`, then waits for every task it started.
    ///
    /// @throws Exception what the body threw, or the first failure of a child
    static <T extends @Nullable Object> T run(Program program, String name, Body<T> body)
            throws Exception {
        program.requireMember();
        var self = program.selfOrGuest();
        var scope = new Scope(program.label("scope " + name).substring("scope ".length()), program);
        note(self, Trace.SCOPE_OPEN, scope);
        T value;
        try {
            value = ScopedValue.where(CURRENT, scope).call(body::run);
        } catch (Exception thrown) {
            cancelAll(scope);
            close(self, scope);
            throw scope.failed()
                    .filter(_ -> thrown instanceof CancellationException)
                    .<Exception>map(failed -> Awaiting.surfaced(program, failed))
                    .orElse(thrown);
        }
        close(self, scope);
        if (scope.failed().isPresent()) {
            throw Awaiting.surfaced(program, scope.failed().get());
        }
        return value;
    }

    private static void note(Execution self, String event, Scope scope) {
        self.program()
                .record(event, self.label(), Optional.of(new Object[] {"scope", scope.label()}));
    }

    private static void cancelAll(Scope scope) {
        scope.children().stream()
                .filter(child -> !child.isEnded())
                .forEach(scope.program()::cancel);
    }

    // A scope that is itself cancelled passes that on and still waits: nothing may outlive it.
    private static void close(Execution self, Scope scope) {
        note(self, Trace.SCOPE_JOIN, scope);
        var interrupted = Optional.<CancellationException>empty();
        for (var child : scope.children()) {
            while (!child.isEnded()) {
                try {
                    Awaiting.waitForEnd(self, child, OptionalInt.empty());
                } catch (CancellationException e) {
                    interrupted = Optional.of(e);
                    cancelAll(scope);
                }
            }
        }
        note(self, Trace.SCOPE_CLOSE, scope);
        if (interrupted.isPresent()) {
            throw interrupted.get();
        }
    }

    /// A child has failed: its siblings are cancelled.
    static void childFailed(Scope scope, Execution child) {
        if (scope.noteFailure(child)) {
            cancelAll(scope);
        }
    }
}

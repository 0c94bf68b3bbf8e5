package jawait.tutorial;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// One task inside one program: its lane, from the description to the end.
///
/// Written by the thread whose turn it is; read from any thread.
final class Execution {

    private final Program program;
    private final String label;
    private final Optional<String> parent;
    private final CompletableFuture<@Nullable Object> result = new CompletableFuture<>();
    private final Semaphore turn = new Semaphore(0);
    private volatile Optional<Thread> thread = Optional.empty();
    private volatile Optional<Execution> awaited = Optional.empty();

    Execution(Program program, String label, Optional<String> parent) {
        this.program = program;
        this.label = label;
        this.parent = parent;
    }

    Program program() {
        return program;
    }

    /// The name of the lane, unique in the program.
    String label() {
        return label;
    }

    /// The lane that described it.
    Optional<String> parent() {
        return parent;
    }

    /// Completed by the task's own thread: with its value, or with what its body threw.
    CompletableFuture<@Nullable Object> result() {
        return result;
    }

    /// Holds a permit while it is this task's turn.
    Semaphore turn() {
        return turn;
    }

    Optional<Thread> thread() {
        return thread;
    }

    void thread(Thread thread) {
        this.thread = Optional.of(thread);
    }

    boolean isStarted() {
        return thread.isPresent();
    }

    boolean isEnded() {
        return result.isDone();
    }

    /// Whom this task waits for right now.
    Optional<Execution> awaited() {
        return awaited;
    }

    void awaits(Execution other) {
        awaited = Optional.of(other);
    }

    void awaitsNobody() {
        awaited = Optional.empty();
    }

    String describeState() {
        if (!isStarted()) {
            return "described, not started";
        }
        return switch (result.state()) {
            case RUNNING -> "running";
            case SUCCESS -> "done, " + Texts.value(result.resultNow());
            case FAILED -> "failed, " + Texts.failure(result.exceptionNow());
            case CANCELLED -> "cancelled";
        };
    }
}

package jawait.tutorial;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import jawait.tutorial.text.Texts;
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
    private volatile Optional<Blockade> blockade = Optional.empty();
    private volatile Optional<Scope> scope = Optional.empty();
    private volatile boolean cancelAsked;
    private volatile boolean cancelled;
    private boolean cancelPending;
    private final Attention attention = new Attention();

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

    /// The lock, semaphore or queue this task stands at right now.
    Optional<Blockade> blockade() {
        return blockade;
    }

    void standsAt(Blockade there) {
        blockade = Optional.of(there);
    }

    void standsNowhere() {
        blockade = Optional.empty();
    }

    /// The one that this task cannot go on without, if it is a single one.
    Optional<Execution> waitsFor() {
        return awaited.or(() -> blockade.flatMap(Blockade::holder));
    }

    /// The scope it was started in, which ends it when a sibling fails.
    Optional<Scope> scope() {
        return scope;
    }

    void joins(Scope owner) {
        scope = Optional.of(owner);
    }

    /// Whether somebody asked this task to stop, whatever it made of that.
    boolean isCancelAsked() {
        return cancelAsked;
    }

    /// Asks this task to stop at its next wait, and ends the wait it is in.
    ///
    /// @return false if it was asked before or has ended
    // Under one lock with the delivery, so that the interrupt cannot come after it.
    synchronized boolean askToCancel(Consumer<Execution> interrupt) {
        if (cancelAsked || isEnded()) {
            return false;
        }
        cancelAsked = true;
        cancelPending = true;
        interrupt.accept(this);
        return true;
    }

    /// Whether a cancellation is to be delivered now; it is delivered once, as an interrupt is.
    synchronized boolean takeCancel() {
        var pending = cancelPending;
        cancelPending = false;
        if (pending) {
            Thread.interrupted(); // the interrupt that carried it
        }
        return pending;
    }

    /// Delivers a cancellation that is pending.
    ///
    /// @throws CancellationException if there is one
    void throwIfCancelled() {
        if (takeCancel()) {
            throw new CancellationException(label + " was cancelled");
        }
    }

    /// What the sampler of real time knows of this task.
    Attention attention() {
        return attention;
    }

    /// How it ended, or that it runs. A future takes any `CancellationException` for a
    /// cancellation; a task is cancelled only if it was asked to.
    Future.State state() {
        var state = result.state();
        return state == Future.State.CANCELLED && !cancelled ? Future.State.FAILED : state;
    }

    /// What the body threw, after it failed.
    Throwable thrown() {
        return result.handle((_, thrown) -> Optional.ofNullable(thrown)).join().orElseThrow();
    }

    /// Ends it as cancelled.
    void endCancelled() {
        cancelled = true;
        result.cancel(false);
    }

    String describeState() {
        if (!isStarted() && !isEnded()) {
            return "described, not started";
        }
        return switch (state()) {
            case RUNNING -> "running";
            case SUCCESS -> "done, " + Texts.value(result.resultNow());
            case FAILED -> "failed, " + Texts.failure(thrown());
            case CANCELLED -> "cancelled";
        };
    }
}

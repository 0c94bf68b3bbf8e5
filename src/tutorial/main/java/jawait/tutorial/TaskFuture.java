package jawait.tutorial;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The future of work handed to [TaskExecutor]: like any other, and it records who waits for it and
/// who meets its exception. Thread-safe.
final class TaskFuture<V> extends FutureTask<V> {

    /// A way to wait for the value.
    private interface Get<V> {
        V get() throws InterruptedException, ExecutionException, TimeoutException;
    }

    private final Program program;
    private final Execution lane;

    TaskFuture(Program program, Callable<V> callable) {
        this(program, program.plainLane("task"), callable);
    }

    // The end is recorded before anybody can see it.
    private TaskFuture(Program program, Execution lane, Callable<V> callable) {
        super(() -> {
            try {
                var value = callable.call();
                PlainEnd.value(value).record(program, lane);
                return value;
            } catch (Throwable thrown) {
                PlainEnd.thrown(lane, thrown).record(program, lane);
                throw thrown;
            }
        });
        this.program = program;
        this.lane = lane;
    }

    Execution lane() {
        return lane;
    }

    @Override
    public V get() throws InterruptedException, ExecutionException {
        try {
            return recorded(super::get);
        } catch (TimeoutException e) {
            throw new IllegalStateException("a get without a time limit timed out", e);
        }
    }

    @Override
    public V get(long timeout, TimeUnit unit)
            throws InterruptedException, ExecutionException, TimeoutException {
        return recorded(() -> super.get(timeout, unit));
    }

    private V recorded(Get<V> get)
            throws InterruptedException, ExecutionException, TimeoutException {
        var self = Program.self();
        if (self.isEmpty()) {
            return get.get();
        }
        self.get().attention().enter(() -> note(Trace.AWAIT, self.get()));
        try {
            return get.get();
        } catch (ExecutionException e) {
            note(Trace.SURFACE, self.get());
            throw e;
        } finally {
            self.get().attention().leave(() -> note(Trace.RESUME, self.get()));
        }
    }

    private void note(String event, Execution self) {
        program.record(event, self.label(), Awaiting.on(lane));
    }

    /// Whether the thread was interrupted is recorded with the one who asked for it.
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        lane.askToCancel(_ -> {});
        var cancelled = super.cancel(mayInterruptIfRunning);
        if (cancelled) {
            program.record(
                    Trace.INTERRUPT,
                    lane.label(),
                    Program.caller().map(by -> new Object[] {"by", by.label()}));
        }
        return cancelled;
    }
}

package jawait.tutorial;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// The JVM's own virtual threads and the clock on the wall.
///
/// The record holds no workers: which carrier thread runs a virtual thread cannot be asked.
final class RealTime implements Scheduler {

    private static final long MAIN_SECONDS = 30;
    private static final long LEAKED_MILLIS = 2_000;

    private final long origin = System.nanoTime();
    private final Optional<Recorder> recorder;
    private final List<Execution> alive = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Ending> ending = new CompletableFuture<>();
    private volatile boolean stopping;

    /// Real time without a record, for verbs used outside any program.
    RealTime() {
        this.recorder = Optional.empty();
    }

    RealTime(Recorder recorder) {
        this.recorder = Optional.of(recorder);
    }

    @Override
    public long now() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - origin);
    }

    @Override
    public void launch(Execution child, Thread thread) {
        alive.add(child);
        thread.start();
    }

    @Override
    public void begin(Execution self) {
        note(Trace.RUN, self);
    }

    private void note(String event, Execution self, Object... details) {
        recorder.ifPresent(r -> r.record(event, self.label(), details));
    }

    @Override
    public void sleep(Execution self, int millis, @Nullable String what) {
        switchPoint(self);
        if (what == null) {
            note(Trace.SLEEP, self, "millis", millis);
        } else {
            note(Trace.SLEEP, self, "millis", millis, "detail", what);
        }
        pause(millis);
        note(Trace.RUN, self);
    }

    @Override
    public void work(Execution self, int millis, String what) {
        switchPoint(self);
        note(Trace.RUN, self, "millis", millis, "detail", what);
        spin(millis);
    }

    @Override
    public void await(Execution self, Execution other) {
        enterWait(self, other);
        try {
            waitFor(other);
        } finally {
            self.awaitsNobody();
        }
        switchPoint(self);
        note(Trace.RESUME, self, "on", other.label());
    }

    // Under one lock, so that of two tasks that close a circle one sees it closed.
    private synchronized void enterWait(Execution self, Execution other) {
        self.awaits(other);
        for (var on = Optional.of(other); on.isPresent(); on = on.get().awaited()) {
            if (on.get() == self) {
                stop(new Ending.Deadlock(Messages.deadlock(List.of(self))));
                throw new Stopped();
            }
        }
    }

    @Override
    public void switchPoint(Execution self) {
        if (stopping) {
            throw new Stopped();
        }
    }

    @Override
    public void end(Execution self) {
        alive.remove(self);
    }

    @Override
    public void stop(Ending reason) {
        ending.complete(reason);
        stopping = true;
        alive.forEach(e -> e.thread().ifPresent(Thread::interrupt));
    }

    @Override
    public boolean isStopped() {
        return stopping;
    }

    @Override
    public Ending watch(Execution main) {
        var reason = mainEnds(main);
        if (reason instanceof Ending.Finished) {
            awaitLeaked();
        }
        if (!alive.isEmpty()) {
            stop(reason);
        }
        return reason;
    }

    private Ending mainEnds(Execution main) {
        try {
            CompletableFuture.anyOf(main.result().handle((_, _) -> main), ending)
                    .get(MAIN_SECONDS, TimeUnit.SECONDS);
            return ending.getNow(new Ending.Finished());
        } catch (TimeoutException _) {
            var message = Messages.endless(main.label(), MAIN_SECONDS, Optional.empty());
            return new Ending.Endless(message);
        } catch (InterruptedException _) {
            return new Ending.Interrupted();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    // Tasks that outlive main are given two seconds, so that the picture shows their tail.
    private void awaitLeaked() {
        var deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LEAKED_MILLIS);
        for (var execution : alive) {
            try {
                var left = Math.max(0, deadline - System.nanoTime());
                execution.result().handle((_, _) -> 0).get(left, TimeUnit.NANOSECONDS);
            } catch (TimeoutException _) {
                return;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// Waits for the end of a task, whatever it ends in.
    static void waitFor(Execution other) {
        try {
            other.result().handle((_, _) -> 0).get();
        } catch (InterruptedException _) {
            throw interrupted();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException _) {
            throw interrupted();
        }
    }

    static void spin(int millis) {
        var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static CancellationException interrupted() {
        Thread.currentThread().interrupt();
        return new CancellationException("interrupted while waiting");
    }
}

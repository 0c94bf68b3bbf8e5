package jawait.tutorial;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// The JVM's own virtual threads and the clock on the wall.
///
/// The verbs record what they do; what a thread does between them, the [Sampler] sees. The record
/// holds no workers: which carrier thread runs a virtual thread cannot be asked.
final class RealTime implements Scheduler {

    private static final long MAIN_SECONDS = 30;
    private static final long LEAKED_MILLIS = 2_000;
    private static final long LOOK_MILLIS = 2;

    private final long origin = System.nanoTime();
    private final int slowness;
    private final Optional<Recorder> recorder;
    private final Optional<Sampler> sampler;
    private final List<Execution> alive = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Ending> ending = new CompletableFuture<>();
    private volatile boolean stopping;

    /// Real time without a record, for verbs used outside any program.
    RealTime() {
        this(Optional.empty(), 1);
    }

    RealTime(Recorder recorder) {
        this(Optional.of(recorder), 1);
    }

    /// Slow motion: each millisecond of the verbs takes `slowness` of them, and counts as one.
    RealTime(Recorder recorder, int slowness) {
        this(Optional.of(recorder), slowness);
    }

    private RealTime(Optional<Recorder> recorder, int slowness) {
        this.recorder = recorder;
        this.sampler = recorder.map(Sampler::new);
        this.slowness = slowness;
    }

    @Override
    public long now() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - origin) / slowness;
    }

    @Override
    public void launch(Execution child, Thread thread) {
        adopt(child);
        thread.start();
    }

    /// Watches a thread that somebody else starts.
    void adopt(Execution child) {
        alive.add(child);
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
        checkBeforeWait(self);
        var details =
                what == null
                        ? new Object[] {"millis", millis}
                        : new Object[] {"millis", millis, "detail", what};
        self.attention().enter(() -> note(Trace.SLEEP, self, details));
        try {
            Thread.sleep((long) millis * slowness);
        } catch (InterruptedException _) {
            interrupted(self);
        } finally {
            self.attention().leave(() -> note(Trace.RUN, self));
        }
    }

    private void checkBeforeWait(Execution self) {
        switchPoint(self);
        self.throwIfCancelled();
    }

    @Override
    public void work(Execution self, int millis, String what) {
        switchPoint(self);
        self.attention().enter(() -> note(Trace.RUN, self, "millis", millis, "detail", what));
        spin((long) millis * slowness);
        self.attention().leave(() -> {});
    }

    @Override
    public boolean await(Execution self, Execution other, OptionalInt millis) {
        checkBeforeWait(self);
        self.attention().enter(() -> {});
        enterWait(self, () -> self.awaits(other));
        try {
            return waitFor(self, other, millis);
        } finally {
            self.awaitsNobody();
            self.attention().leave(() -> note(Trace.RESUME, self, "on", other.label()));
        }
    }

    private boolean waitFor(Execution self, Execution other, OptionalInt millis) {
        var end = other.result().handle((_, _) -> 0);
        try {
            if (millis.isPresent()) {
                end.get((long) millis.getAsInt() * slowness, TimeUnit.MILLISECONDS);
            } else {
                end.get();
            }
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (InterruptedException _) {
            interrupted(self);
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void park(Execution self, Blockade there) {
        checkBeforeWait(self);
        self.attention().enter(() -> note(Trace.BLOCK, self, "on", there.on()));
        enterWait(self, () -> self.standsAt(there));
        try {
            self.turn().acquire();
        } catch (InterruptedException _) {
            interrupted(self);
        } finally {
            self.standsNowhere();
            self.attention().leave(() -> note(Trace.UNBLOCK, self, "on", there.on()));
        }
    }

    @Override
    public void wake(Execution parked) {
        parked.turn().release();
    }

    @Override
    public int choose(int options) {
        return 0;
    }

    @Override
    public void interrupt(Execution other) {
        other.thread().ifPresent(Thread::interrupt);
    }

    // The interrupt carried the end of the program, or a cancellation. Always throws.
    private void interrupted(Execution self) {
        switchPoint(self);
        self.takeCancel();
        throw new CancellationException(self.label() + " was cancelled");
    }

    // Under one lock, so that of two tasks that close a circle one sees it closed.
    private synchronized void enterWait(Execution self, Runnable wait) {
        wait.run();
        for (var on = self.waitsFor(); on.isPresent(); on = on.get().waitsFor()) {
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
        var over =
                CompletableFuture.anyOf(main.result().handle((_, _) -> main), ending)
                        .<Ending>thenApply(_ -> ending.getNow(new Ending.Finished()));
        var reason = lookUntil(over, MAIN_SECONDS * 1_000).orElseGet(() -> endless(main));
        if (reason instanceof Ending.Finished) {
            awaitLeaked();
        }
        if (!alive.isEmpty()) {
            stop(reason);
        }
        return reason;
    }

    private static Ending endless(Execution main) {
        return new Ending.Endless(Messages.tooLong(main.label(), MAIN_SECONDS));
    }

    // Looks at every thread again and again while it waits.
    private Optional<Ending> lookUntil(CompletableFuture<Ending> over, long millis) {
        var deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (System.nanoTime() < deadline) {
            try {
                return Optional.of(over.get(LOOK_MILLIS, TimeUnit.MILLISECONDS));
            } catch (TimeoutException _) {
                sampler.ifPresent(s -> s.look(alive));
            } catch (InterruptedException _) {
                return Optional.of(new Ending.Interrupted());
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        return Optional.empty();
    }

    // Tasks that outlive main are given two seconds, so that the picture shows their tail.
    private void awaitLeaked() {
        var deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LEAKED_MILLIS);
        for (var execution : alive) {
            var left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            var isNew =
                    execution.thread().filter(t -> t.getState() == Thread.State.NEW).isPresent();
            var over = execution.result().handle((_, _) -> (Ending) new Ending.Finished());
            var outcome = isNew ? Optional.<Ending>empty() : lookUntil(over, left);
            if (outcome.filter(e -> e instanceof Ending.Interrupted).isPresent()) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /// Waits for the end of a task of another program, whatever it ends in.
    static void waitFor(Execution other) {
        try {
            other.result().handle((_, _) -> 0).get();
        } catch (InterruptedException _) {
            throw interruptedOutside();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException _) {
            throw interruptedOutside();
        }
    }

    static void spin(long millis) {
        var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static CancellationException interruptedOutside() {
        Thread.currentThread().interrupt();
        return new CancellationException("interrupted while waiting");
    }
}

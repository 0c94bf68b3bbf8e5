package jawait.tutorial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/// Lets exactly one task run at a time. Whoever gives up the turn passes it on; the thread that
/// asked for the run only watches.
///
/// A turn is handed over through the semaphore of the next task, so all state of a scheduler is
/// touched by one thread at a time and needs no lock.
abstract class Turns implements Scheduler {

    private static final long LOOK_MILLIS = 2;
    private static final long FAREWELL_MILLIS = 100;

    private final CompletableFuture<Ending> ending = new CompletableFuture<>();
    private final List<Execution> alive = new CopyOnWriteArrayList<>();
    private volatile Optional<Execution> active = Optional.empty();
    private final AtomicLong turns = new AtomicLong();
    private volatile boolean stopping;

    /// Takes whoever may go on next off the list of those that can; nobody if all wait or ended.
    protected abstract Optional<Execution> next();

    /// Every task that was started and has not ended, in the order of the starts.
    protected final List<Execution> alive() {
        return alive;
    }

    @Override
    public void launch(Execution child, Thread thread) {
        alive.add(child);
    }

    @Override
    public final void begin(Execution self) {
        self.turn().acquireUninterruptibly();
        checkStopping();
    }

    /// Passes the turn on and returns when it has come back.
    protected final void yieldTurn(Execution self) {
        checkStopping();
        passOn();
        self.turn().acquireUninterruptibly();
        checkStopping();
    }

    @Override
    public void end(Execution self) {
        alive.remove(self);
        if (!stopping) {
            passOn();
        }
    }

    private void passOn() {
        next().ifPresentOrElse(this::giveTurn, this::nobodyLeft);
    }

    private void giveTurn(Execution chosen) {
        active = Optional.of(chosen);
        turns.incrementAndGet();
        chosen.turn().release();
        chosen.thread().filter(t -> t.getState() == Thread.State.NEW).ifPresent(Thread::start);
    }

    private void nobodyLeft() {
        ending.complete(
                alive.isEmpty()
                        ? new Ending.Finished()
                        : new Ending.Deadlock(Messages.deadlock(alive)));
    }

    protected final void checkStopping() {
        if (stopping) {
            throw new Stopped();
        }
    }

    @Override
    public int choose(int options) {
        return 0;
    }

    /// What it means for this task to get the turn.
    protected static String goesOnAfter(Execution execution) {
        if (execution.awaited().isPresent()) {
            return Trace.RESUME;
        }
        return execution.blockade().isPresent() ? Trace.UNBLOCK : Trace.RUN;
    }

    /// Whom or what it waited for, and more keys and values.
    protected static Object[] details(Execution execution, Object... more) {
        var details = new ArrayList<Object>();
        execution
                .awaited()
                .map(Execution::label)
                .or(() -> execution.blockade().map(Blockade::on))
                .ifPresent(on -> details.addAll(List.of("on", on)));
        details.addAll(List.of(more));
        return details.toArray();
    }

    @Override
    public final void stop(Ending reason) {
        ending.complete(reason);
        stopping = true;
    }

    @Override
    public final boolean isStopped() {
        return stopping;
    }

    @Override
    public final Ending watch(Execution main) {
        passOn();
        var reason = waitForEnding();
        if (!(reason instanceof Ending.Finished)) {
            stop(reason);
            sayFarewell();
        }
        return reason;
    }

    private Ending waitForEnding() {
        var watchdog = new Watchdog();
        while (true) {
            try {
                return ending.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                active.flatMap(a -> watchdog.look(a, turns.get())).ifPresent(ending::complete);
            } catch (InterruptedException _) {
                ending.complete(new Ending.Interrupted());
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    // One after the other, so that what their finally clauses do is not mixed up. A thread that
    // never looks up cannot be ended; it is not waited for.
    private void sayFarewell() {
        for (var execution : List.copyOf(alive)) {
            execution.thread().ifPresent(Thread::interrupt);
            execution.turn().release();
            execution.thread().ifPresent(Turns::waitBriefly);
        }
    }

    private static void waitBriefly(Thread thread) {
        try {
            if (thread.getState() != Thread.State.NEW) {
                thread.join(FAREWELL_MILLIS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

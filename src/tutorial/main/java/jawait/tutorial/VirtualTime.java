package jawait.tutorial;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Simulated milliseconds on simulated workers: the same program gives the same events every time.
///
/// Rules: ready tasks get a free worker in the order in which they became ready. Code between two
/// verbs takes no time. A task that sleeps or awaits frees its worker and queues for one again; a
/// task that computes keeps it. When nobody can run, time jumps to the next timer; timers of the
/// same millisecond go off in the order in which they were set.
final class VirtualTime extends Turns {

    private record Timer(long tick, long order, Execution execution) {}

    private final Recorder recorder;
    private final int workers;
    private final BitSet busy = new BitSet();
    private final Map<Execution, Integer> workerOf = new HashMap<>();
    private final Map<Execution, Long> served = new HashMap<>();
    private final List<Execution> ready = new ArrayList<>();
    private final PriorityQueue<Timer> timers =
            new PriorityQueue<>(
                    Comparator.comparingLong(Timer::tick).thenComparingLong(Timer::order));
    private volatile long now;
    private long order;

    /// Virtual time on so many workers, at least one.
    VirtualTime(Recorder recorder, int workers) {
        this.recorder = recorder;
        this.workers = workers;
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public void launch(Execution child, Thread thread) {
        super.launch(child, thread);
        ready.add(child);
    }

    @Override
    public void sleep(Execution self, int millis, @Nullable String what) {
        checkStopping();
        self.throwIfCancelled();
        if (what == null) {
            recorder.record(Trace.SLEEP, self.label(), "millis", millis);
        } else {
            recorder.record(Trace.SLEEP, self.label(), "millis", millis, "detail", what);
        }
        free(self);
        setTimer(self, millis);
        yieldTurn(self);
        self.throwIfCancelled();
    }

    @Override
    public void work(Execution self, int millis, String what) {
        checkStopping();
        var worker = workerOf.getOrDefault(self, 0) + 1;
        recorder.record(
                Trace.RUN, self.label(), "worker", worker, "millis", millis, "detail", what);
        setTimer(self, millis);
        yieldTurn(self);
    }

    private void setTimer(Execution self, int millis) {
        timers.add(new Timer(now + millis, order++, self));
    }

    @Override
    public boolean await(Execution self, Execution other, OptionalInt millis) {
        checkStopping();
        self.throwIfCancelled();
        self.awaits(other);
        free(self);
        millis.ifPresent(most -> setTimer(self, most));
        yieldTurn(self);
        self.awaitsNobody();
        self.throwIfCancelled();
        return other.isEnded();
    }

    @Override
    public void park(Execution self, Blockade there) {
        checkStopping();
        self.throwIfCancelled();
        recorder.record(Trace.BLOCK, self.label(), "on", there.on());
        self.standsAt(there);
        free(self);
        yieldTurn(self);
        self.standsNowhere();
        self.throwIfCancelled();
    }

    @Override
    public void wake(Execution parked) {
        served.put(parked, now);
        goOn(parked);
    }

    // A task that computes or is ready hears of it at its next wait.
    @Override
    public void interrupt(Execution other) {
        var waits = !workerOf.containsKey(other) && !ready.contains(other);
        if (waits) {
            goOn(other);
        }
    }

    private void goOn(Execution waiting) {
        timers.removeIf(timer -> timer.execution() == waiting);
        if (!ready.contains(waiting)) {
            ready.add(waiting);
        }
    }

    @Override
    public void switchPoint(Execution self) {
        checkStopping();
    }

    @Override
    public void end(Execution self) {
        free(self);
        for (var waiting : alive()) {
            if (waiting.awaited().filter(on -> on == self).isPresent()) {
                goOn(waiting);
            }
        }
        super.end(self);
    }

    private void free(Execution self) {
        Optional.ofNullable(workerOf.remove(self)).ifPresent(busy::clear);
    }

    @Override
    protected Optional<Execution> next() {
        while (true) {
            var chosen = ready.stream().filter(this::canRun).findFirst();
            if (chosen.isPresent()) {
                ready.remove(chosen.get());
                putToWork(chosen.get());
                return chosen;
            }
            if (timers.isEmpty()) {
                return Optional.empty();
            }
            passTime();
        }
    }

    private boolean canRun(Execution execution) {
        return workerOf.containsKey(execution) || busy.cardinality() < workers;
    }

    private void putToWork(Execution execution) {
        if (workerOf.containsKey(execution)) {
            return;
        }
        var worker = busy.nextClearBit(0);
        busy.set(worker);
        workerOf.put(execution, worker);
        recorder.record(
                goesOnAfter(execution),
                execution.label(),
                details(execution, more(execution, worker)));
    }

    // When it was served counts too if it had to wait for a worker after that.
    private Object[] more(Execution execution, int worker) {
        var when = Optional.ofNullable(served.remove(execution)).filter(tick -> tick < now);
        return when.map(tick -> new Object[] {"worker", worker + 1, "served", tick})
                .orElse(new Object[] {"worker", worker + 1});
    }

    private void passTime() {
        now = Optional.ofNullable(timers.peek()).orElseThrow().tick();
        while (!timers.isEmpty() && timers.element().tick() == now) {
            ready.add(timers.remove().execution());
        }
    }
}

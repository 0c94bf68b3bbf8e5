package jawait.tutorial;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        if (what == null) {
            recorder.record(Trace.SLEEP, self.label(), "millis", millis);
        } else {
            recorder.record(Trace.SLEEP, self.label(), "millis", millis, "detail", what);
        }
        free(self);
        setTimer(self, millis);
    }

    @Override
    public void work(Execution self, int millis, String what) {
        checkStopping();
        var worker = workerOf.getOrDefault(self, 0) + 1;
        recorder.record(
                Trace.RUN, self.label(), "worker", worker, "millis", millis, "detail", what);
        setTimer(self, millis);
    }

    private void setTimer(Execution self, int millis) {
        timers.add(new Timer(now + millis, order++, self));
        yieldTurn(self);
    }

    @Override
    public void await(Execution self, Execution other) {
        checkStopping();
        self.awaits(other);
        free(self);
        yieldTurn(self);
        self.awaitsNobody();
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
                ready.add(waiting);
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
        execution
                .awaited()
                .ifPresentOrElse(
                        on ->
                                recorder.record(
                                        Trace.RESUME,
                                        execution.label(),
                                        "on",
                                        on.label(),
                                        "worker",
                                        worker + 1),
                        () -> recorder.record(Trace.RUN, execution.label(), "worker", worker + 1));
    }

    private void passTime() {
        now = Optional.ofNullable(timers.peek()).orElseThrow().tick();
        while (!timers.isEmpty() && timers.element().tick() == now) {
            ready.add(timers.remove().execution());
        }
    }
}

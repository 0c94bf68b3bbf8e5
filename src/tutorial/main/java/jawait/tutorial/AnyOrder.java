package jawait.tutorial;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Runs tasks in the order that [Choices] say. Durations are ignored: at a switch point any task
/// that is not waiting for another may be next.
///
/// Switch points are `fetch`, `nap`, `compute`, the await of a task that has not ended, and each
/// use of a cell, a queue or a lock (when it is asked for). A task that has just got the turn uses
/// the first of these at once: nothing could be seen of a pause there. `start`, `cancel`, giving a
/// lock back and the await of an ended task are no switch points. A lock given back goes to one of
/// those who wait for it: to any of them.
final class AnyOrder extends Turns {

    private final Recorder recorder;
    private final Choices choices;
    private final Set<Execution> able = new LinkedHashSet<>();
    private final AtomicLong step = new AtomicLong();
    private boolean justGotTheTurn;

    AnyOrder(Recorder recorder, Choices choices) {
        this.recorder = recorder;
        this.choices = choices;
    }

    /// The number of the turn, which takes the place of time.
    @Override
    public long now() {
        return step.get();
    }

    @Override
    public void launch(Execution child, Thread thread) {
        super.launch(child, thread);
        able.add(child);
        justGotTheTurn = false;
    }

    @Override
    public void sleep(Execution self, int millis, @Nullable String what) {
        self.throwIfCancelled();
        recorder.record(Trace.SLEEP, self.label(), "millis", 0);
        pause(self);
        self.throwIfCancelled();
    }

    @Override
    public void work(Execution self, int millis, String what) {
        recorder.record(Trace.RUN, self.label(), "millis", 0, "detail", what);
        pause(self);
    }

    private void pause(Execution self) {
        able.add(self);
        yieldTurn(self);
    }

    @Override
    public void switchPoint(Execution self) {
        checkStopping();
        if (!justGotTheTurn) {
            pause(self);
        }
        justGotTheTurn = false;
    }

    // With a time limit it may run out at any moment, so such a task can always go on.
    @Override
    public boolean await(Execution self, Execution other, OptionalInt millis) {
        self.throwIfCancelled();
        self.awaits(other);
        if (millis.isPresent()) {
            able.add(self);
        }
        yieldTurn(self);
        self.awaitsNobody();
        self.throwIfCancelled();
        return other.isEnded();
    }

    @Override
    public void park(Execution self, Blockade there) {
        self.throwIfCancelled();
        recorder.record(Trace.BLOCK, self.label(), "on", there.on());
        self.standsAt(there);
        yieldTurn(self);
        self.standsNowhere();
        self.throwIfCancelled();
    }

    @Override
    public void wake(Execution parked) {
        able.add(parked);
    }

    @Override
    public int choose(int options) {
        return choices.next(options);
    }

    @Override
    public void interrupt(Execution other) {
        if (other.awaited().isPresent() || other.blockade().isPresent()) {
            able.add(other);
        }
    }

    @Override
    public void end(Execution self) {
        for (var waiting : alive()) {
            if (waiting.awaited().filter(on -> on == self).isPresent()) {
                able.add(waiting);
            }
        }
        super.end(self);
    }

    @Override
    protected Optional<Execution> next() {
        var options = alive().stream().filter(able::contains).toList();
        if (options.isEmpty()) {
            return Optional.empty();
        }
        var chosen = options.get(choices.next(options.size()));
        able.remove(chosen);
        justGotTheTurn = true;
        step.incrementAndGet();
        recorder.record(goesOnAfter(chosen), chosen.label(), details(chosen));
        return Optional.of(chosen);
    }
}

package jawait.runtime.progress;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import jawait.runtime.host.Hosts;

/// The place on the screen of one bar, or of the bars of an inner loop one after the other.
///
/// It is drawn at most ten times a second: more would slow the loop down, and nobody could see it.
/// The last state is never left out, provided that the slot is flushed. Thread-safe.
final class Slot {

    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Supplier<String> ids;
    private final String id;
    private Optional<Slot> inside = Optional.empty();
    private boolean drawn;
    private long drawnAtNanos;
    private Optional<State> waiting = Optional.empty();

    /// @param ids gives names of new displays
    Slot(Supplier<String> ids) {
        this.ids = ids;
        this.id = ids.get();
    }

    /// {@return the place of the loops inside the one that is shown here}
    synchronized Slot inside() {
        var slot = inside.orElseGet(() -> new Slot(ids));
        inside = Optional.of(slot);
        return slot;
    }

    /// Shows a state, unless the last was shown a moment ago; then it waits.
    ///
    /// @param state what to show
    /// @param nowNanos the time
    synchronized void offer(State state, long nowNanos) {
        if (isDue(nowNanos)) {
            draw(state, nowNanos);
        } else {
            waiting = Optional.of(state);
        }
    }

    /// {@return whether enough time has passed to show something new}
    ///
    /// @param nowNanos the time
    synchronized boolean isDue(long nowNanos) {
        return !drawn || nowNanos - drawnAtNanos >= INTERVAL_NANOS;
    }

    /// Shows a state that still waits, here and inside.
    ///
    /// @param nowNanos the time
    synchronized void flush(long nowNanos) {
        waiting.ifPresent(state -> draw(state, nowNanos));
        inside.ifPresent(slot -> slot.flush(nowNanos));
    }

    private void draw(State state, long nowNanos) {
        if (drawn) {
            Hosts.current().update(id, state.data());
        } else {
            Hosts.current().display(id, state.data());
        }
        drawn = true;
        drawnAtNanos = nowNanos;
        waiting = Optional.empty();
    }
}

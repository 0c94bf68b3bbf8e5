package jawait.runtime.progress;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import jawait.runtime.host.Hosts;

/// How far one loop has come. Steps may come from several threads.
///
/// A loop that is left by `break` or by an exception says nothing. Its bar is over when the loop
/// around it goes on, or when the code of the cell has ended.
public final class Bar {

    /// The bars of the loops that the thread is in, the innermost first.
    private static final ThreadLocal<Deque<Bar>> OPEN = ThreadLocal.withInitial(ArrayDeque::new);

    /// One object, so that it is remembered once however many loops there are.
    private static final Runnable STOP_OPEN = Bar::stopOpen;

    private final OptionalLong total;
    private final LongSupplier nanoTime;
    private final long startNanos;
    private final Slot slot;
    private final AtomicLong done = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();

    private Bar(OptionalLong total, LongSupplier nanoTime, Slot slot) {
        this.total = total;
        this.nanoTime = nanoTime;
        this.startNanos = nanoTime.getAsLong();
        this.slot = slot;
    }

    /// A loop begins in the current thread.
    ///
    /// @param total how many elements it has, where that is known
    /// @param nanoTime the clock
    /// @param ids gives names of new displays
    /// @return its bar, which is shown
    public static Bar start(OptionalLong total, LongSupplier nanoTime, Supplier<String> ids) {
        var around = innermost();
        var slot = around.map(bar -> bar.slot.inside()).orElseGet(() -> new Slot(ids));
        var bar = new Bar(total, nanoTime, slot);
        OPEN.get().push(bar);
        Hosts.current().atEnd(STOP_OPEN);
        slot.offer(bar.state(State.Phase.RUNNING, bar.startNanos), bar.startNanos);
        return bar;
    }

    /// The loop is through with one element.
    public void step() {
        stopInside();
        long count = done.incrementAndGet();
        long now = nanoTime.getAsLong();
        // The last element is followed by the end, which is shown in any case.
        if (slot.isDue(now) && !total.equals(OptionalLong.of(count))) {
            slot.offer(state(State.Phase.RUNNING, now), now);
        }
    }

    /// The loop has come to its end.
    public void finish() {
        stopInside();
        OPEN.get().remove(this);
        end(State.Phase.FINISHED);
    }

    /// The last state of the outermost loop is shown at once, and with it what waits inside.
    private void end(State.Phase phase) {
        if (over.compareAndSet(false, true)) {
            long now = nanoTime.getAsLong();
            slot.offer(state(phase, now), now);
            if (innermost().isEmpty()) {
                slot.flush(now);
            }
        }
    }

    /// Loops that began inside this one and did not come to their end.
    @SuppressWarnings("ReferenceEquality") // a bar is equal to itself alone
    private void stopInside() {
        var open = OPEN.get();
        if (open.contains(this)) {
            while (open.peek() != this) {
                open.pop().end(State.Phase.STOPPED);
            }
        }
    }

    private static void stopOpen() {
        var open = OPEN.get();
        while (!open.isEmpty()) {
            open.pop().end(State.Phase.STOPPED);
        }
    }

    /// A parallel stream may have come to its end in another thread.
    private static Optional<Bar> innermost() {
        var open = OPEN.get();
        open.removeIf(bar -> bar.over.get());
        return Optional.ofNullable(open.peek());
    }

    private State state(State.Phase phase, long nowNanos) {
        return new State(phase, done.get(), total, nowNanos - startNanos);
    }
}

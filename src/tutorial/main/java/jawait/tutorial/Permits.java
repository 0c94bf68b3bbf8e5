package jawait.tutorial;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// A number of permits that tasks take and give back: with one permit a lock, with more a limit on
/// how many may do something at once.
///
/// Made by [Tasks#lock(String)] and [Tasks#semaphore(String, int)]. Who finds no permit waits
/// without a worker; permits go to the waiting in the order in which they came. A task that takes
/// the only permit twice waits for itself: a deadlock, and said so. Thread-safe.
public final class Permits {

    private final String name;
    private final int total;
    private int free;
    private final List<Execution> holders = new ArrayList<>();
    private final List<Execution> waiting = new ArrayList<>();

    Permits(String name, int permits) {
        this.name = Objects.requireNonNull(name, "name");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank: pictures show it");
        }
        if (permits < 1) {
            throw new IllegalArgumentException(
                    "permits must be 1 or more, not " + permits + ": nobody could ever go on");
        }
        this.total = permits;
        this.free = permits;
    }

    /// The name given when it was made.
    ///
    /// @return the name
    public String name() {
        return name;
    }

    /// Takes a permit, runs `body`, and gives the permit back whatever happens.
    ///
    /// @param <T> the type of the value
    /// @param body the work that needs the permit
    /// @return what `body` returned
    /// @throws Exception what `body` threw
    public <T extends @Nullable Object> T hold(Body<T> body) throws Exception {
        acquire();
        try {
            return body.run();
        } finally {
            release();
        }
    }

    /// Takes a permit, runs `action`, and gives the permit back whatever happens.
    ///
    /// @param action the work that needs the permit
    /// @throws Exception what `action` threw
    public void hold(Action action) throws Exception {
        hold(action.asBody());
    }

    /// Takes a permit, and waits for one if there is none.
    ///
    /// @throws CancellationException if the task was cancelled while it waited
    public void acquire() {
        var program = Program.current();
        program.beforeAccess();
        var self = program.selfOrGuest();
        if (!take(self)) {
            park(program, self);
        }
        program.recordAccess(Trace.ACQUIRE, "on", name, Optional.empty());
    }

    private synchronized boolean take(Execution self) {
        if (free > 0) {
            free--;
            holders.add(self);
            return true;
        }
        waiting.add(self);
        return false;
    }

    private void park(Program program, Execution self) {
        try {
            program.scheduler().park(self, new Blockade(name, this::holder));
        } catch (CancellationException e) {
            giveUp(program, self);
            throw e;
        }
    }

    private synchronized Optional<Execution> holder() {
        return holders.size() == 1 && total == 1
                ? Optional.of(holders.getFirst())
                : Optional.empty();
    }

    // The permit may have been handed over in the moment of the cancellation.
    private void giveUp(Program program, Execution self) {
        boolean stillWaiting;
        synchronized (this) {
            stillWaiting = waiting.remove(self);
        }
        if (!stillWaiting) {
            passOn(program, self);
        }
    }

    /// Gives back a permit that this task took.
    ///
    /// @throws IllegalStateException if this task holds none
    public void release() {
        var program = Program.current();
        var self = program.selfOrGuest();
        requireHeldBy(self);
        if (!program.scheduler().isStopped()) {
            program.recordAccess(Trace.RELEASE, "on", name, Optional.empty());
        }
        passOn(program, self);
    }

    private synchronized void requireHeldBy(Execution self) {
        if (holders.stream().noneMatch(h -> isSame(h, self))) {
            throw new IllegalStateException(
                    self.label() + " holds no permit of " + name + ", so it cannot give one back");
        }
    }

    private void passOn(Program program, Execution self) {
        next(program, self).ifPresent(program.scheduler()::wake);
    }

    private synchronized Optional<Execution> next(Program program, Execution self) {
        holders.remove(holders.stream().filter(h -> isSame(h, self)).findFirst().orElseThrow());
        if (waiting.isEmpty()) {
            free++;
            return Optional.empty();
        }
        var next = waiting.remove(program.scheduler().choose(waiting.size()));
        holders.add(next);
        return Optional.of(next);
    }

    // A thread outside any program is known by itself, not by its lane.
    private static boolean isSame(Execution holder, Execution self) {
        return holder == self || holder.thread().equals(self.thread());
    }

    /// The name and how many permits are free, for example `server: 1 of 3 permits free`.
    @Override
    public synchronized String toString() {
        return name
                + ": "
                + free
                + " of "
                + total
                + (total == 1 ? " permit free" : " permits free");
    }
}

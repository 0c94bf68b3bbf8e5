package jawait.runtime.agent;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import jawait.runtime.host.CommHost;
import jawait.runtime.host.CommReceiver;
import jawait.runtime.link.CommAct;
import jawait.runtime.link.CommContent;
import jawait.runtime.link.Event;
import jawait.runtime.link.Signal;

/// Runs the learner's handlers of comms: for one comm one after the other, for different comms at
/// the same time, so that a handler that never ends holds up its own comm alone.
///
/// Each message counts as a cell of its own: it owns what its handler prints and starts, and an
/// interrupt ends it. Thread-safe.
final class CommLanes implements CommHost {

    private final Outbox outbox;
    private final Thread.UncaughtExceptionHandler failures;
    private final ClassLoader loader;
    private final Map<String, Queue<Signal.CommHeard>> waiting = new HashMap<>();
    private final Map<Long, Cell> running = new HashMap<>();
    private final Map<Long, Thread> threads = new HashMap<>();
    private volatile Optional<CommReceiver> receiver = Optional.empty();

    /// @param outbox takes what is said
    /// @param failures reports what handlers throw
    /// @param loader finds the learner's classes
    CommLanes(Outbox outbox, Thread.UncaughtExceptionHandler failures, ClassLoader loader) {
        this.outbox = outbox;
        this.failures = failures;
        this.loader = loader;
    }

    @Override
    public void say(CommAct act) {
        long cell = CellContext.owner().id();
        outbox.show(cell, new Event.CommSaid(cell, act));
    }

    @Override
    public void connect(CommReceiver heard) {
        receiver = Optional.of(heard);
    }

    /// Takes a message; returns at once.
    ///
    /// @param message what the frontend does
    synchronized void hear(Signal.CommHeard message) {
        var lane = waiting.get(message.act().id());
        if (lane == null) {
            waiting.put(message.act().id(), new ArrayDeque<>());
            start(message);
        } else {
            lane.add(message);
        }
    }

    /// Ends the handler of a message; nothing happens where it does not run.
    ///
    /// @param cell the number of the message
    synchronized void interrupt(long cell) {
        Optional.ofNullable(running.get(cell))
                .ifPresent(found -> {
                    StopFlags.raise(found, new EndOfCell.Stop());
                    Optional.ofNullable(threads.get(cell)).ifPresent(Thread::interrupt);
                });
    }

    private void start(Signal.CommHeard first) {
        var thread =
                new Thread(null, () -> work(first), "comm", 0, /* inheritThreadLocals= */ false);
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        thread.start();
    }

    private void work(Signal.CommHeard first) {
        var next = Optional.of(first);
        while (next.isPresent()) {
            handle(next.get());
            next = next(first.act().id());
        }
    }

    private synchronized Optional<Signal.CommHeard> next(String comm) {
        var lane = waiting.getOrDefault(comm, new ArrayDeque<>());
        var next = Optional.ofNullable(lane.poll());
        if (next.isEmpty()) {
            waiting.remove(comm);
        }
        return next;
    }

    private void handle(Signal.CommHeard message) {
        var cell = new Cell(message.cell(), Thread.currentThread());
        begin(cell);
        try (var _ = CellContext.within(cell)) {
            run(message.act());
        } finally {
            end(cell);
            outbox.show(cell.id(), new Event.CommHandled(cell.id()));
        }
    }

    private void run(CommAct act) {
        try {
            receiver.ifPresentOrElse(present -> present.hear(act), () -> refuse(act));
        } catch (Throwable e) {
            // What a handler throws is its own affair: the comm stays open.
            failures.uncaughtException(Thread.currentThread(), e);
        }
    }

    /// Code that has never touched a comm has no target either.
    private void refuse(CommAct act) {
        if (act instanceof CommAct.Open) {
            say(new CommAct.Close(act.id(), CommContent.EMPTY));
        }
    }

    private synchronized void begin(Cell cell) {
        running.put(cell.id(), cell);
        threads.put(cell.id(), Thread.currentThread());
    }

    private synchronized void end(Cell cell) {
        running.remove(cell.id());
        threads.remove(cell.id());
        Thread.interrupted();
    }
}

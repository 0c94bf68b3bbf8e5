package jawait.kernel.transport;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What waits to be sent by one socket, first in, first out. Any thread adds, the thread of the
/// socket takes. Thread-safe.
final class Outbox {

    /// A message that may not have been written yet.
    private record Waiting(Supplier<List<byte[]>> frames, long bytes) {

        static Waiting of(List<byte[]> frames) {
            return new Waiting(() -> frames, size(frames));
        }
    }

    /// What a frame takes beside its bytes.
    private static final int FRAME_OVERHEAD_BYTES = 48;

    private final long limitBytes;
    private final Runnable alarm;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition roomOrFinished = lock.newCondition();
    private final Deque<Waiting> messages = new ArrayDeque<>();
    private long bytes;
    private boolean finished;
    private boolean told;

    /// @param limitBytes from here on [#addWhenRoom] waits
    /// @param alarm rung when there is something to take, or nothing will come any more; once until
    ///   [#take] has found nothing
    Outbox(long limitBytes, Runnable alarm) {
        this.limitBytes = limitBytes;
        this.alarm = alarm;
    }

    /// Adds a message at once; nothing happens once the outbox is finished.
    void add(List<byte[]> frames) {
        change(() -> enqueue(Waiting.of(frames), messages::addLast));
    }

    /// Adds a small message at once, which is written by whoever takes it; nothing happens once the
    /// outbox is finished.
    void add(Supplier<List<byte[]>> frames) {
        change(() -> enqueue(new Waiting(frames, 0), messages::addLast));
    }

    /// Adds a small message at once, as the other method does, which goes out with what comes next
    /// on this or another socket of the thread.
    void hold(Supplier<List<byte[]>> frames) {
        locked(() -> enqueue(new Waiting(frames, 0), messages::addLast));
    }

    /// Adds a message as soon as there is room for it, as [#addWhenRoom] does, which goes out with
    /// what comes next on this or another socket of the thread.
    void holdWhenRoom(List<byte[]> frames) {
        locked(() -> enqueueWhenRoom(frames));
    }

    /// Adds a message at once and before all others; nothing happens once the outbox is finished.
    void addFirst(List<byte[]> frames) {
        change(() -> enqueue(Waiting.of(frames), messages::addFirst));
    }

    /// Adds a message as soon as there is room for it, which for a message over the limit is when
    /// all others have been taken. An interrupt does not end the waiting. Nothing happens once the
    /// outbox is finished.
    void addWhenRoom(List<byte[]> frames) {
        change(() -> enqueueWhenRoom(frames));
    }

    /// The next message; empty where there is none, and then the alarm rings once there is.
    Optional<List<byte[]>> take() {
        return next().map(each -> each.frames().get());
    }

    private Optional<Waiting> next() {
        lock.lock();
        try {
            var next = Optional.ofNullable(messages.poll());
            told &= next.isPresent();
            next.ifPresent(message -> {
                bytes -= message.bytes();
                roomOrFinished.signalAll();
            });
            return next;
        } finally {
            lock.unlock();
        }
    }

    /// From here on nothing is added.
    void finish() {
        change(() -> {
            finished = true;
            roomOrFinished.signalAll();
        });
    }

    /// Whether nothing will come any more.
    boolean isSpent() {
        lock.lock();
        try {
            return finished && messages.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private void enqueueWhenRoom(List<byte[]> frames) {
        var message = Waiting.of(frames);
        while (bytes > 0 && bytes + message.bytes() > limitBytes && !finished) {
            roomOrFinished.awaitUninterruptibly();
        }
        enqueue(message, messages::addLast);
    }

    private void enqueue(Waiting message, Consumer<Waiting> place) {
        if (!finished) {
            place.accept(message);
            bytes += message.bytes();
        }
    }

    /// The socket's thread is told outside of the lock, which it would have to wait for as soon as
    /// it is awake.
    private void change(Runnable step) {
        locked(step);
        if (isToBeTold()) {
            alarm.run();
        }
    }

    private boolean isToBeTold() {
        lock.lock();
        try {
            boolean tell = !told && (finished || !messages.isEmpty());
            told |= tell;
            return tell;
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable step) {
        lock.lock();
        try {
            step.run();
        } finally {
            lock.unlock();
        }
    }

    private static long size(List<byte[]> frames) {
        return frames.stream().mapToLong(frame -> frame.length + FRAME_OVERHEAD_BYTES).sum();
    }
}

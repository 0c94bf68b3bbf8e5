package jawait.runtime.agent;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import jawait.runtime.MimeBundle;
import jawait.runtime.link.CommContent;
import jawait.runtime.link.Event;
import jawait.runtime.link.StandardStream;

/// Events that the kernel has not been sent yet.
///
/// Where more is waiting than the limit allows, printing blocks until some has been sent; nothing
/// is ever dropped. A thread that is interrupted meanwhile goes on waiting and keeps its
/// interrupted status; one whose cell has to end waits no longer, so that a frontend that is slow
/// to read does not hold up the end.
///
/// Thread-safe. It uses its monitor rather than a lock from `java.util.concurrent`: a monitor is
/// released even where the learner's code has used up the stack.
final class Outbox {

    private static final long EVENT_BYTES = 64;

    private final long limitBytes;
    private final LongSupplier nanoTime;
    private final Deque<Event> queue = new ArrayDeque<>();
    private final Gathering gathering = new Gathering(this::enqueue);
    private long waitingBytes;
    private long queued;
    private long sent;
    private boolean nothingDue;

    /// @param limitBytes how much may wait before printing blocks
    /// @param nanoTime the clock
    Outbox(long limitBytes, LongSupplier nanoTime) {
        this.limitBytes = limitBytes;
        this.nanoTime = nanoTime;
    }

    /// Takes what a cell prints.
    ///
    /// @param cell the owner
    /// @param stream where to
    /// @param bytes hold what is printed; copied
    /// @param offset of the first
    /// @param length how many there are
    synchronized void print(
            long cell, StandardStream stream, byte[] bytes, int offset, int length) {
        int end = offset + length;
        int next = offset;
        while (next < end) {
            awaitRoom();
            long now = nanoTime.getAsLong();
            next += gathering.append(cell, stream, bytes, next, end - next, now);
            if (nothingDue) {
                notifyAll();
            }
        }
    }

    /// Takes what a cell prints, as one event of its own.
    ///
    /// @param cell the owner
    /// @param stream where to
    /// @param text what is printed
    void printAlone(long cell, StandardStream stream, String text) {
        show(cell, new Event.Output(cell, stream, text));
    }

    /// Takes what a cell shows, behind everything that it has printed.
    ///
    /// @param cell the owner
    /// @param event what is shown
    synchronized void show(long cell, Event event) {
        awaitRoom();
        gathering.seal(cell);
        enqueue(event);
    }

    /// Makes [Event.Flushed] follow everything that has been printed so far.
    ///
    /// @param mark the kernel's mark
    /// @param ended a thread that prints no more; a character of which it printed only the
    ///   beginning becomes U+FFFD
    synchronized void flush(long mark, Thread ended) {
        gathering.sealAll();
        gathering.sealBrokenCharacters(ended.threadId());
        enqueue(new Event.Flushed(mark));
    }

    /// Waits until everything that a cell has printed so far has been sent.
    ///
    /// @param cell the owner
    synchronized void drain(long cell) {
        gathering.seal(cell);
        long target = queued;
        Uninterruptibly.await(this, () -> sent >= target);
    }

    /// Waits until everything that has been printed so far has been sent.
    synchronized void drain() {
        gathering.sealAll();
        long target = queued;
        Uninterruptibly.await(this, () -> sent >= target);
    }

    /// Waits for the next event to send. For the one thread that sends.
    ///
    /// @return the event, of which the sender says [#sent] afterwards
    synchronized Event take() {
        while (true) {
            long now = nanoTime.getAsLong();
            gathering.sealDue(now);
            if (!queue.isEmpty()) {
                return queue.removeFirst();
            }
            pause(gathering.nanosUntilDue(now));
        }
    }

    /// Makes room.
    ///
    /// @param event that the kernel has been sent
    synchronized void sent(Event event) {
        waitingBytes -= cost(event);
        sent++;
        notifyAll();
    }

    private void enqueue(Event event) {
        queue.addLast(event);
        waitingBytes += cost(event);
        queued++;
        notifyAll();
    }

    private void awaitRoom() {
        Uninterruptibly.await(this, () -> waitingBytes < limitBytes || StopFlags.raisedHere());
    }

    private void pause(OptionalLong nanos) {
        nothingDue = nanos.isEmpty();
        Uninterruptibly.awaitOnce(
                this, nothingDue ? 0 : 1 + TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong()));
        nothingDue = false;
    }

    private static long cost(Event event) {
        return EVENT_BYTES
                + switch (event) {
                    case Event.Output output -> output.text().length();
                    case Event.Display display -> cost(display.bundle());
                    case Event.UpdateDisplay update -> cost(update.bundle());
                    case Event.SetNextInput next -> next.text().length();
                    case Event.ClearOutput _,
                            Event.Flushed _,
                            Event.InputRequest _,
                            Event.CommHandled _ ->
                            0;
                    case Event.CommSaid said -> cost(said.act().content());
                };
    }

    private static long cost(CommContent content) {
        return (long) content.data().length()
                + content.metadata().length()
                + content.buffers().stream().mapToLong(buffer -> buffer.length).sum();
    }

    private static long cost(MimeBundle bundle) {
        return bundle.data().values().stream().mapToLong(String::length).sum();
    }
}

package jawait.runtime.agent;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import jawait.runtime.link.Event;

/// Sends what is in the outbox: the one thread that writes to the event connection.
final class EventWriter implements Runnable {

    private static final int TRIES = 100;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Outbox outbox;
    private final WholeMessages link;
    private final Lifeline lifeline;

    /// @param outbox has the events
    /// @param link the event connection
    /// @param lifeline ends the process when the connection is gone
    EventWriter(Outbox outbox, OutputStream link, Lifeline lifeline) {
        this.outbox = outbox;
        this.link = new WholeMessages(link);
        this.lifeline = lifeline;
    }

    @Override
    public void run() {
        try {
            while (true) {
                var event = patiently(outbox::take, TRIES);
                patiently(() -> send(event), TRIES);
                outbox.sent(event);
            }
        } catch (UncheckedIOException e) {
            lifeline.end();
        }
    }

    private Event send(Event event) {
        try {
            link.send(writer -> writer.write(event));
            return event;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The learner's code may use up the memory for a moment; ten seconds are no moment.
    private static <T> T patiently(Supplier<T> step, int tries) {
        try {
            return step.get();
        } catch (OutOfMemoryError e) {
            if (tries == 1) {
                throw e;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
            return patiently(step, tries - 1);
        }
    }
}

package jawait.runtime.agent;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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
                var event = outbox.take();
                send(event, TRIES);
                outbox.sent(event);
            }
        } catch (IOException e) {
            lifeline.end();
        }
    }

    /// The learner's code may use up the memory for a moment; ten seconds are no moment.
    private void send(Event event, int tries) throws IOException {
        try {
            link.send(writer -> writer.write(event));
        } catch (OutOfMemoryError e) {
            if (tries == 1) {
                throw e;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
            send(event, tries - 1);
        }
    }
}

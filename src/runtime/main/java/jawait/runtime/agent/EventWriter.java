package jawait.runtime.agent;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jawait.runtime.link.Event;
import jawait.runtime.link.LinkWriter;
import org.jspecify.annotations.Nullable;

/// Sends what is in the outbox: the one thread that writes to the event connection.
final class EventWriter implements Runnable {

    private static final int TRIES = 100;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /// A step that has either happened or not, so that it can be tried again.
    private interface Step {
        void run() throws IOException;
    }

    private final Outbox outbox;
    private final WholeMessages link;
    private final Lifeline lifeline;
    private @Nullable Event current;

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
        // Made once: a lambda that is made when there is no memory is an error outside of any try.
        Step take = () -> current = outbox.take();
        Step send = () -> link.send(this::write);
        Step sent = () -> outbox.sent(current());
        try {
            while (true) {
                patiently(take);
                patiently(send);
                patiently(sent);
            }
        } catch (IOException e) {
            lifeline.end();
        }
    }

    private Event current() {
        return Objects.requireNonNull(current);
    }

    private void write(LinkWriter writer) throws IOException {
        writer.write(current());
    }

    /// The learner's code may use up the memory for a moment; ten seconds are no moment.
    private static void patiently(Step step) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                step.run();
                return;
            } catch (OutOfMemoryError e) {
                if (tries == TRIES) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }
}

package jawait.kernel.execution;

import java.io.IOException;
import jawait.runtime.link.Event;
import jawait.runtime.link.LinkReader;

/// Reads the agent's events on a thread of its own and hands them on in order.
final class EventPump {

    private final LinkReader reader;
    private final AgentListener listener;
    private final SignalPump signals;
    private final Thread thread;
    private long reached;
    private boolean ended;

    private EventPump(LinkReader reader, AgentListener listener, SignalPump signals) {
        this.reader = reader;
        this.listener = listener;
        this.signals = signals;
        this.thread = Thread.ofPlatform().daemon().name("agent-events").unstarted(this::run);
    }

    static EventPump start(LinkReader reader, AgentListener listener, SignalPump signals) {
        var pump = new EventPump(reader, listener, signals);
        pump.thread.start();
        return pump;
    }

    private void run() {
        try {
            while (true) {
                hand(reader.readEvent());
            }
        } catch (IOException e) {
            // The end of the connection is the end of the process, which others report.
        } finally {
            signals.close();
            listener.onEnd();
            end();
        }
    }

    private void hand(Event event) {
        if (event instanceof Event.Flushed(long mark)) {
            reach(mark);
        } else {
            listener.onEvent(event, signals::send);
        }
    }

    /// Waits for the event that carries a mark.
    ///
    /// @param mark of the flush
    /// @throws AgentLostException if the connection ends before it comes
    synchronized void await(long mark) throws AgentLostException {
        try {
            while (reached < mark && !ended) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (reached < mark) {
            throw new AgentLostException("it ended while its output was read");
        }
    }

    void awaitEnd() throws InterruptedException {
        thread.join();
    }

    private synchronized void reach(long mark) {
        reached = mark;
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }
}

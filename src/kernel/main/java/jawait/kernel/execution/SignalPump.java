package jawait.kernel.execution;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import jawait.runtime.link.LinkWriter;
import jawait.runtime.link.Signal;

/// Writes signals to the agent on a thread of its own, in order: whoever sends one never waits for
/// an agent that does not read. Thread-safe.
final class SignalPump {

    private final LinkWriter writer;
    private final BlockingQueue<Optional<Signal>> queue = new LinkedBlockingQueue<>();
    private volatile boolean ended;

    private SignalPump(LinkWriter writer) {
        this.writer = writer;
    }

    static SignalPump start(LinkWriter writer) {
        var pump = new SignalPump(writer);
        Thread.ofPlatform().daemon().name("agent-signals").start(pump::run);
        return pump;
    }

    /// Sends a signal; returns at once. After the end of the agent nothing happens.
    void send(Signal signal) {
        if (!ended) {
            queue.add(Optional.of(signal));
        }
    }

    /// Ends the thread.
    void close() {
        ended = true;
        queue.add(Optional.empty());
    }

    private void run() {
        try {
            for (var next = queue.take(); next.isPresent(); next = queue.take()) {
                writer.write(next.get());
            }
        } catch (IOException e) {
            // The process has ended; whoever waits for an answer is told so there.
            ended = true;
        } catch (InterruptedException e) {
            // Nobody interrupts this thread; if somebody does, it is to end it.
            Thread.currentThread().interrupt();
        }
    }
}

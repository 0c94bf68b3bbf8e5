package jawait.kernel.execution;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import jawait.runtime.link.Event;
import jawait.runtime.link.Signal;
import jawait.runtime.link.StandardStream;

/// Gathers what the learner's process says, and can be waited on.
final class RecordingListener implements AgentListener {

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder err = new StringBuilder();
    private final CountDownLatch first = new CountDownLatch(1);

    @Override
    public void onEvent(Event event, Consumer<Signal> agent) {
        if (event instanceof Event.Output(_, var stream, var text)) {
            onProcessOutput(stream, text);
        }
    }

    @Override
    public void onEnd() {
        // nobody waits for it
    }

    @Override
    public synchronized void onProcessOutput(StandardStream stream, String text) {
        (stream == StandardStream.STDOUT ? out : err).append(text);
        first.countDown();
    }

    synchronized String out() {
        return out.toString();
    }

    synchronized String err() {
        return err.toString();
    }

    /// Waits for the first output: the learner's code is running.
    void awaitOutput() throws InterruptedException {
        first.await();
    }
}

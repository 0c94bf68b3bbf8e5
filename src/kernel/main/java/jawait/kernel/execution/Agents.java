package jawait.kernel.execution;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// The agent in use: started in the background, replaced when it has ended.
final class Agents {

    private final AgentLauncher launcher;
    private final AgentListener listener;
    private final Map<String, String> environment;
    private volatile FutureTask<AgentProcess> current;
    private volatile boolean closed;

    Agents(AgentLauncher launcher, AgentListener listener, Map<String, String> environment) {
        this.environment = environment;
        this.launcher = launcher;
        this.listener = listener;
        this.current = start();
    }

    /// The agent in use, once it has connected.
    ///
    /// @return the agent, which may have ended since
    /// @throws AgentLostException if it could not be started
    AgentProcess current() throws AgentLostException {
        try {
            return current.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AgentLostException lost) {
                throw lost;
            }
            throw new AgentLostException(
                    "The learner's JVM could not be started: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AgentLostException("The kernel is closing.", e);
        }
    }

    /// Ends what is left of the agent in use and starts another.
    void replace() {
        end(current);
        if (!closed) {
            current = start();
        }
        if (closed) {
            end(current);
        }
    }

    /// Ends the agent in use for good.
    void close() {
        closed = true;
        end(current);
    }

    private FutureTask<AgentProcess> start() {
        var task = new FutureTask<>(() -> AgentProcess.start(launcher, listener, environment));
        Thread.ofPlatform().daemon().name("agent-start").start(task);
        return task;
    }

    private static void end(FutureTask<AgentProcess> task) {
        try {
            var agent = task.get();
            agent.destroy();
            agent.awaitEnd();
        } catch (ExecutionException e) {
            // It never came up, so there is nothing to end.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

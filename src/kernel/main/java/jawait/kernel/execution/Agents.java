package jawait.kernel.execution;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import jawait.runtime.link.Signal;

/// The agent in use: started in the background, replaced when it has ended.
final class Agents {

    private final AgentLauncher launcher;
    private final AgentListener listener;
    private final Map<String, String> environment;
    private volatile FutureTask<AgentProcess> current;
    private volatile Optional<ProcessHandle> launched = Optional.empty();
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

    /// Tells the agent in use something now, where it has come up.
    ///
    /// @param signal what to tell
    void signal(Signal signal) {
        ifUp(agent -> agent.signal(signal));
    }

    /// Ends the agent in use, also one that is still coming up, and starts no other.
    void destroy() {
        if (!ifUp(AgentProcess::destroy)) {
            launched.ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private boolean ifUp(Consumer<AgentProcess> action) {
        var task = current;
        if (task.state() != Future.State.SUCCESS) {
            return false;
        }
        action.accept(task.resultNow());
        return true;
    }

    /// Hears of a process before it has connected, which it may never do.
    private void launched(Process process) {
        launched = Optional.of(process.toHandle());
        if (closed) {
            process.toHandle().destroyForcibly();
        }
    }

    /// Ends what is left of the agent in use and starts another.
    void replace() {
        destroy();
        end(current);
        if (!closed) {
            current = start();
        }
        if (closed) {
            end(current);
        }
    }

    /// Ends what is left of the agent in use.
    void end() {
        end(current);
    }

    /// Ends the agent in use for good.
    void close() {
        closed = true;
        destroy();
        end(current);
    }

    private FutureTask<AgentProcess> start() {
        var task =
                new FutureTask<>(
                        () -> AgentProcess.start(launcher, listener, environment, this::launched));
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

package jawait.kernel.execution;

import java.util.function.Consumer;
import jawait.runtime.link.Event;
import jawait.runtime.link.Signal;
import jawait.runtime.link.StandardStream;

/// Hears what the learner's process says by itself. Called on threads of the agent's connections,
/// one call at a time for each connection.
public interface AgentListener {

    /// Something was printed or is to be shown.
    ///
    /// @param event with the cell that owns it
    /// @param agent takes signals for the agent that the event comes from; returns at once
    void onEvent(Event event, Consumer<Signal> agent);

    /// The process has ended, and everything that it said has been heard.
    void onEnd();

    /// The process wrote to its own standard streams, past `System.out`: a child process with
    /// inherited streams, native code, or the JVM itself.
    ///
    /// @param stream which
    /// @param text whole characters
    void onProcessOutput(StandardStream stream, String text);
}

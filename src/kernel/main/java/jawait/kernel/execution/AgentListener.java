package jawait.kernel.execution;

import jawait.runtime.link.Event;
import jawait.runtime.link.StandardStream;

/// Hears what the learner's process says by itself. Called on threads of the agent's connections,
/// one call at a time for each connection.
public interface AgentListener {

    /// Something was printed or is to be shown.
    ///
    /// @param event with the cell that owns it
    void onEvent(Event event);

    /// The process wrote to its own standard streams, past `System.out`: a child process with
    /// inherited streams, native code, or the JVM itself.
    ///
    /// @param stream which
    /// @param text whole characters
    void onProcessOutput(StandardStream stream, String text);
}

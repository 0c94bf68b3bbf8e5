package jawait.runtime.host;

import jawait.runtime.link.CommAct;

/// The other side of all comms. What is said belongs to the cell, or the message of a comm, that
/// the calling thread works for.
///
/// Thread-safe.
public interface CommHost {

    /// Tells the frontend.
    ///
    /// @param act what this side does
    void say(CommAct act);

    /// Hands over what the frontend does from now on: for one comm in order, for different comms at
    /// the same time.
    ///
    /// @param receiver hears it, on threads that an interrupt ends
    void connect(CommReceiver receiver);
}

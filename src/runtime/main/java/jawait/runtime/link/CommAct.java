package jawait.runtime.link;

/// What one side of a comm does, and the other hears.
///
/// Source: Jupyter messaging protocol, *Custom Messages*.
public sealed interface CommAct {

    /// {@return the comm's id}
    String id();

    /// {@return what the message carries}
    CommContent content();

    /// A comm is opened.
    ///
    /// @param id chosen by whoever opens it
    /// @param target who is to listen on the other side
    /// @param content the first word
    record Open(String id, String target, CommContent content) implements CommAct {}

    /// Something is said on an open comm.
    ///
    /// @param id of the comm
    /// @param content what is said
    record Message(String id, CommContent content) implements CommAct {}

    /// A comm is closed.
    ///
    /// @param id of the comm
    /// @param content the last word
    record Close(String id, CommContent content) implements CommAct {}
}

package jawait.runtime.link;

/// The first message on each connection, from the agent.
///
/// @param token the secret that the kernel gave the agent on its standard input
/// @param role what the connection is for
/// @param pid process id of the agent
public record Hello(String token, Role role, long pid) {

    /// What a connection is for.
    public enum Role {
        /// Commands and their answers.
        COMMANDS,
        /// Events one way, signals the other.
        EVENTS
    }
}

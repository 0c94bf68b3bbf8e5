package jawait.kernel.execution;

/// The agent's process has ended, or never came up.
final class AgentLostException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String ending;

    /// @param ending what is known of the end, in a few words
    AgentLostException(String ending) {
        super(ending);
        this.ending = ending;
    }

    /// @param ending what is known of the end, in a few words
    /// @param cause what made it known
    AgentLostException(String ending, Throwable cause) {
        super(ending, cause);
        this.ending = ending;
    }

    /// {@return what is known of the end, in a few words}
    String ending() {
        return ending;
    }
}

package jawait.runtime.agent;

/// Starts the learner's JVM.
public final class Agent {

    private Agent() {
        // started by the JVM
    }

    /// Runs until the kernel closes the link.
    ///
    /// @param args path of the kernel's socket
    public static void main(String[] args) {}
}

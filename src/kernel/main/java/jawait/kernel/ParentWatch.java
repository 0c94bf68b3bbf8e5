package jawait.kernel;

import java.util.Map;
import java.util.Optional;

/// Ends the kernel when the program that started it has gone: a frontend that was killed cannot say
/// good-bye.
final class ParentWatch {

    /// Set by jupyter_client for every kernel that it starts.
    private static final String PARENT = "JPY_PARENT_PID";

    private ParentWatch() {
        // static methods only
    }

    /// Watches the parent, where it is known and can be seen.
    ///
    /// @param environment the kernel's environment
    /// @param gone runs once when the parent has ended
    /// @return whether there is a parent to watch
    static boolean start(Map<String, String> environment, Runnable gone) {
        Optional<ProcessHandle> parent =
                number(environment.getOrDefault(PARENT, "")).flatMap(ProcessHandle::of);
        parent.ifPresent(process -> {
            var _ = process.onExit().thenRun(gone);
        });
        return parent.isPresent();
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text.strip()));
        } catch (NumberFormatException e) {
            // On Windows it is a handle in some versions; then the server's own end must do.
            return Optional.empty();
        }
    }
}

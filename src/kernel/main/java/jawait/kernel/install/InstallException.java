package jawait.kernel.install;

import java.io.Serial;

/// A refusal whose message is one sentence for the person at the terminal: what happened and what
/// to do next.
final class InstallException extends Exception {

    @Serial private static final long serialVersionUID = 1L;

    private final int exitStatus;

    private InstallException(int exitStatus, String message) {
        super(message);
        this.exitStatus = exitStatus;
    }

    /// The command line cannot be understood.
    static InstallException usage(String message) {
        return new InstallException(2, message);
    }

    /// The command is right but cannot be carried out here.
    static InstallException failure(String message) {
        return new InstallException(1, message);
    }

    /// A path that this JVM cannot decode, mostly because of its locale.
    static InstallException unreadable(String path) {
        return usage(
                "Java cannot read the path \""
                        + path
                        + "\": check it, and if it has letters beyond ASCII, set LC_ALL=C.UTF-8 and try again.");
    }

    int exitStatus() {
        return exitStatus;
    }
}

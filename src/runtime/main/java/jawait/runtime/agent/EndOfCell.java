package jawait.runtime.agent;

/// Thrown in the learner's code to end a cell. It is an error so that `catch (Exception)` lets it
/// pass, and it has no stack trace, because nobody sees it.
abstract sealed class EndOfCell extends Error {

    private static final long serialVersionUID = 1;

    private EndOfCell(String message) {
        super(message, null, /* enableSuppression= */ false, /* writableStackTrace= */ false);
    }

    /// The kernel asked for the end.
    static final class Stop extends EndOfCell {

        private static final long serialVersionUID = 1;

        Stop() {
            super("the cell that started this was interrupted");
        }
    }

    /// The learner's code asked for the end of the JVM.
    static final class Exit extends EndOfCell {

        private static final long serialVersionUID = 1;

        private final int status;

        /// @param status the argument of `System.exit`
        Exit(int status) {
            super("System.exit(" + status + ")");
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}

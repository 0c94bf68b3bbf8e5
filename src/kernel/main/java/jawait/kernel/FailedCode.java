package jawait.kernel;

import jawait.kernel.magic.CodeFailure;

/// Code that did not end well, with its report.
final class FailedCode extends CodeFailure {

    private static final long serialVersionUID = 1L;

    private final transient ErrorReport report;
    private final boolean threw;

    /// @param report what a person is told
    /// @param threw whether the code itself threw an exception, which the agent holds
    FailedCode(ErrorReport report, boolean threw) {
        super(report.evalue());
        this.report = report;
        this.threw = threw;
    }

    ErrorReport report() {
        return report;
    }

    boolean threw() {
        return threw;
    }
}

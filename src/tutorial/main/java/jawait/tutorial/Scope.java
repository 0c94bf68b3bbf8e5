package jawait.tutorial;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// The tasks that one block started and does not outlive.
///
/// Thread-safe: children fail on their own threads.
final class Scope {

    private final String label;
    private final Program program;
    private final List<Execution> children = new CopyOnWriteArrayList<>();
    private volatile Optional<Execution> failed = Optional.empty();

    Scope(String label, Program program) {
        this.label = label;
        this.program = program;
    }

    String label() {
        return label;
    }

    Program program() {
        return program;
    }

    List<Execution> children() {
        return children;
    }

    void add(Execution child) {
        children.add(child);
        child.joins(this);
    }

    /// The child that failed first.
    Optional<Execution> failed() {
        return failed;
    }

    /// Notes that a child failed.
    ///
    /// @return whether it was the first to fail
    synchronized boolean noteFailure(Execution child) {
        if (failed.isPresent()) {
            return false;
        }
        failed = Optional.of(child);
        return true;
    }
}

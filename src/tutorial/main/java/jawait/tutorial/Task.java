package jawait.tutorial;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A piece of work with a name: first a description, and once started, a run of it.
///
/// Made by [Tasks#describe(String, Body)]; nothing of it runs before [Tasks#start(Task)]. One task
/// can be started once in a program. A later program, such as another timeline, may start it anew.
/// Thread-safe.
///
/// @param <T> the type of the value
public final class Task<T extends @Nullable Object> {

    private final String name;
    private final Body<T> body;
    private volatile Optional<Execution> execution = Optional.empty();

    Task(String name, Body<T> body) {
        this.name = Objects.requireNonNull(name, "name");
        this.body = Objects.requireNonNull(body, "body");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank: it labels the task's lane");
        }
    }

    /// The name given in the description.
    ///
    /// @return the name, not blank
    public String name() {
        return name;
    }

    Body<T> body() {
        return body;
    }

    /// The newest run of this task, or its place in the program that described it.
    Optional<Execution> execution() {
        return execution;
    }

    void bind(Execution execution) {
        this.execution = Optional.of(execution);
    }

    /// Says how far the task is, for example `task A: described, not started`.
    @Override
    public String toString() {
        var state = execution.map(Execution::describeState).orElse("described, not started");
        return "task " + name + ": " + state;
    }
}

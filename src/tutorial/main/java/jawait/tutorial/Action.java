package jawait.tutorial;

/// The code of a task or of a program that gives no value and may throw anything.
///
/// A lambda that can be read both ways, such as `() -> fetch("A", 100)`, is taken as a [Body].
@FunctionalInterface
public interface Action {

    /// Does the work.
    ///
    /// @throws Exception whatever the work throws; it travels to whoever awaits the task
    void run() throws Exception;

    /// This action as a body whose value is null.
    ///
    /// @return the body
    // Void has no other value; `@Nullable Void` would stand in the type of a learner's `var`, and a
    // notebook cannot see the annotation.
    @SuppressWarnings("NullAway")
    default Body<Void> asBody() {
        return () -> {
            run();
            return null;
        };
    }
}

package jawait.tutorial;

import org.jspecify.annotations.Nullable;

/// The code of a task or of a program, which gives a value and may throw anything.
///
/// @param <T> the type of the value
@FunctionalInterface
public interface Body<T extends @Nullable Object> {

    /// Does the work.
    ///
    /// @return the value, maybe null
    /// @throws Exception whatever the work throws; it travels to whoever awaits the task
    T run() throws Exception;
}

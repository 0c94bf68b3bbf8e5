package jawait.tutorial;

import jawait.tutorial.text.Texts;
import org.jspecify.annotations.Nullable;

/// How a program ended: with a value, with an exception, or not by itself.
///
/// ```java
/// switch (run.outcome()) {
///     case Outcome.Value(var value) -> "got " + value;
///     case Outcome.Failure(var exception) -> "threw " + exception;
///     case Outcome.Deadlock(var message) -> message;
///     case Outcome.UnknownWait(var message) -> message;
///     case Outcome.Endless(var message) -> message;
/// }
/// ```
///
/// @param <T> the type of the value
public sealed interface Outcome<T extends @Nullable Object> {

    /// The body returned.
    ///
    /// @param <T> the type of the value
    /// @param value what it returned, maybe null
    record Value<T extends @Nullable Object>(T value) implements Outcome<T> {}

    /// The body threw.
    ///
    /// @param <T> the type of the value there would have been
    /// @param exception what it threw
    record Failure<T extends @Nullable Object>(Throwable exception) implements Outcome<T> {}

    /// Tasks wait for each other and none can go on.
    ///
    /// @param <T> the type of the value there would have been
    /// @param message who waits for whom, and what to change
    record Deadlock<T extends @Nullable Object>(String message) implements Outcome<T> {}

    /// A task waits in a way that virtual time does not know, such as `Thread.sleep`.
    ///
    /// @param <T> the type of the value there would have been
    /// @param message which task waits where, and what to use instead
    record UnknownWait<T extends @Nullable Object>(String message) implements Outcome<T> {}

    /// A task runs on and on.
    ///
    /// @param <T> the type of the value there would have been
    /// @param message which task, and what to look for
    record Endless<T extends @Nullable Object>(String message) implements Outcome<T> {}

    /// One line about this outcome: the value, the exception or the message.
    ///
    /// @return the line
    default String describe() {
        return switch (this) {
            case Value<T>(var value) -> Texts.value(value);
            case Failure<T>(var exception) -> Texts.failure(exception);
            case Deadlock<T>(var message) -> message;
            case UnknownWait<T>(var message) -> message;
            case Endless<T>(var message) -> message;
        };
    }
}

package jawait.runtime.render;

import java.util.Optional;
import java.util.concurrent.Callable;
import jawait.runtime.host.Hosts;
import org.jspecify.annotations.Nullable;

/// Calls of the learner's code whose failure is shown in the place of their result: one broken
/// `toString` must not hide the rest of a value, nor fail the cell.
public final class Contained {

    private static final int LONGEST_MESSAGE = 300;

    /// What a call led to.
    ///
    /// @param <T> type of the result
    public sealed interface Result<T> {

        /// It returned.
        ///
        /// @param <T> type of the value
        /// @param value what
        record Value<T>(@Nullable T value) implements Result<T> {}

        /// It threw.
        ///
        /// @param <T> type of the value
        /// @param note what, in a few words such as `threw IllegalStateException: broken`
        record Failed<T>(String note) implements Result<T> {}
    }

    private Contained() {
        // static only
    }

    /// Calls code that may be the learner's.
    ///
    /// @param <T> what it returns
    /// @param code what to call
    /// @return its value, or a note on what it threw
    public static <T> Result<T> call(Callable<? extends @Nullable T> code) {
        try {
            return new Result.Value<>(code.call());
        } catch (Throwable e) {
            Hosts.current().passOn(e);
            return new Result.Failed<>("threw " + description(e));
        }
    }

    /// A value's `toString()`.
    ///
    /// @param value any value
    /// @return what it returns, or a note with the type of the value
    static String toString(Object value) {
        return switch (call(value::toString)) {
            case Result.Value<String>(var text) -> String.valueOf(text);
            case Result.Failed<String>(var note) -> note(value, "its toString() " + note);
        };
    }

    /// Says what is wrong with a value.
    ///
    /// @param value any value
    /// @param what is wrong
    /// @return such as `Point (its toString() threw IllegalStateException: broken)`
    public static String note(Object value, String what) {
        return TypeNames.of(value) + " (" + what + ")";
    }

    /// An exception in a few words.
    ///
    /// @param thrown any exception
    /// @return its type and its message, which is cut where it is long
    static String description(Throwable thrown) {
        var type = TypeNames.of(thrown);
        return message(thrown).map(message -> type + ": " + message).orElse(type);
    }

    private static Optional<String> message(Throwable thrown) {
        try {
            return Optional.ofNullable(thrown.getMessage())
                    .map(message -> new BoundedText(LONGEST_MESSAGE, "…").append(message))
                    .map(BoundedText::toString);
        } catch (Throwable e) {
            Hosts.current().passOn(e);
            return Optional.empty();
        }
    }
}

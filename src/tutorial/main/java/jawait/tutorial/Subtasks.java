package jawait.tutorial;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

/// How the subtask of a `StructuredTaskScope` ended: the one place that knows the JDK's preview
/// API.
///
/// The interface is looked up by its name, so that this module needs no preview feature to be
/// compiled or loaded. On a JDK whose preview API has another shape the end of a subtask is simply
/// not known; the rest of the picture is the same.
final class Subtasks {

    private static final String SUBTASK = "java.util.concurrent.StructuredTaskScope$Subtask";

    private Subtasks() {}

    /// The end of `work`, if it is a subtask that has ended.
    static Optional<PlainEnd> end(Runnable work) {
        try {
            var type = Class.forName(SUBTASK);
            if (!type.isInstance(work)) {
                return Optional.empty();
            }
            var state = String.valueOf(type.getMethod("state").invoke(work));
            return switch (state) {
                case "FAILED" ->
                        Optional.of(
                                PlainEnd.failure(
                                        (Throwable) type.getMethod("exception").invoke(work)));
                case "UNAVAILABLE" -> Optional.of(PlainEnd.cancelled());
                default -> Optional.of(PlainEnd.value(null));
            };
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | IllegalAccessException
                | InvocationTargetException _) {
            return Optional.empty();
        }
    }
}

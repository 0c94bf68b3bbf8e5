package jawait.tutorial;

import java.util.Optional;

/// How the subtask of a `StructuredTaskScope` ended: the one place that knows the JDK's preview
/// API.
///
/// The interface is looked up by its name, so that this module needs no preview feature to be
/// compiled or loaded. On a JDK whose preview API has another shape the end of a subtask is not
/// known, and the picture says why; the rest of it is the same. Immutable.
final class Subtasks {

    /// What a caption says where the running JDK has another API.
    static final String NOT_KNOWN =
            "How the tasks of the StructuredTaskScope ended is not known: its preview API in Java "
                    + Runtime.version().feature()
                    + " is not the one of Java 25, which this course reads.";

    private final String scope;

    /// @param scope the name of the class to which subtasks belong
    Subtasks(String scope) {
        this.scope = scope;
    }

    static Subtasks ofTheJdk() {
        return new Subtasks("java.util.concurrent.StructuredTaskScope");
    }

    /// The end of `work`, if it is a subtask.
    Optional<PlainEnd> end(Runnable work) {
        var type = work.getClass();
        if (!type.getName().startsWith(scope)) {
            return Optional.empty();
        }
        try {
            var subtask = Class.forName(scope + "$Subtask", false, type.getClassLoader());
            return Optional.of(end(subtask, work));
        } catch (ReflectiveOperationException | IllegalArgumentException _) {
            return Optional.of(PlainEnd.unknown(NOT_KNOWN));
        }
    }

    private static PlainEnd end(Class<?> subtask, Runnable work)
            throws ReflectiveOperationException {
        return switch (String.valueOf(subtask.getMethod("state").invoke(work))) {
            case "SUCCESS" -> PlainEnd.value(null);
            case "FAILED" ->
                    PlainEnd.failure((Throwable) subtask.getMethod("exception").invoke(work));
            case "UNAVAILABLE" -> PlainEnd.cancelled();
            default -> PlainEnd.unknown(NOT_KNOWN);
        };
    }
}

package jawait.runtime.render;

import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.BaseStream;
import java.util.stream.Stream;

/// Things that happen, as text: what matters of them is their state, not their address.
final class States {

    private static final int MOST_CAUSES = 10;

    private States() {
        // static only
    }

    /// Describes a thread, a stream or an exception.
    ///
    /// @param value any value
    /// @return the text, empty where it is none of them
    static Optional<String> of(Object value) {
        return switch (value) {
            case Thread thread -> Optional.of(thread(thread));
            case Throwable thrown -> Optional.of(withCauses(thrown));
            case Stream<?> _ -> Optional.of(stream("Stream", "toList()"));
            case BaseStream<?, ?> stream -> Optional.of(stream(kind(stream), "toArray()"));
            default -> Optional.empty();
        };
    }

    /// Describes a future that has no result.
    ///
    /// @param future any future
    /// @param state of it, other than success
    /// @return such as `failed: IllegalStateException: broken`
    static String unfinished(Future<?> future, Future.State state) {
        return switch (state) {
            case RUNNING -> "not completed";
            case CANCELLED -> "cancelled";
            case FAILED ->
                    "failed: "
                            + switch (Contained.call(future::exceptionNow)) {
                                case Contained.Result.Value<Throwable>(var thrown)
                                        when thrown != null ->
                                        Contained.description(thrown);
                                case Contained.Result.Value<Throwable> _ -> "no exception";
                                case Contained.Result.Failed<Throwable>(var note) ->
                                        "exceptionNow() " + note;
                            };
            case SUCCESS -> "completed";
        };
    }

    private static String withCauses(Throwable thrown) {
        var text = new StringBuilder(Contained.toString(thrown));
        var cause = cause(thrown);
        for (int i = 0; i < MOST_CAUSES && cause.isPresent(); i++) {
            text.append(", caused by ").append(Contained.toString(cause.get()));
            cause = cause.flatMap(States::cause);
        }
        return text.toString();
    }

    private static Optional<Throwable> cause(Throwable thrown) {
        return Contained.call(thrown::getCause) instanceof Contained.Result.Value<Throwable>(var c)
                ? Optional.ofNullable(c)
                : Optional.empty();
    }

    private static String thread(Thread thread) {
        var name = thread.getName();
        return "Thread[#"
                + thread.threadId()
                + (name.isEmpty() ? "" : ", " + name)
                + (thread.isVirtual() ? ", virtual" : "")
                + ", "
                + thread.getState()
                + "]";
    }

    private static String stream(String kind, String consumer) {
        return kind + " (not consumed by showing it; " + consumer + " gives its elements)";
    }

    /// The type that the learner knows: `IntStream` and not `IntPipeline`.
    private static String kind(BaseStream<?, ?> stream) {
        return switch (stream) {
            case java.util.stream.IntStream _ -> "IntStream";
            case java.util.stream.LongStream _ -> "LongStream";
            case java.util.stream.DoubleStream _ -> "DoubleStream";
            default -> "stream";
        };
    }
}

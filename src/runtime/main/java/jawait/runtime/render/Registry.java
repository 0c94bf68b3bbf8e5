package jawait.runtime.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// How values of types that cannot say it themselves want to be shown. Thread-safe.
public final class Registry {

    /// @param type of the values
    /// @param rendering their representations by MIME type
    private record Entry(Class<?> type, Function<Object, Map<String, String>> rendering) {}

    private static final String TEXT = "text/plain";

    private static volatile List<Entry> entries = List.of();

    private Registry() {
        // static only: it belongs to the process
    }

    /// Adds a type, or replaces how its values are shown.
    ///
    /// @param type of the values
    /// @param rendering their representations by MIME type
    public static synchronized void add(
            Class<?> type, Function<Object, Map<String, String>> rendering) {
        var changed = new ArrayList<>(entries);
        changed.removeIf(entry -> entry.type().equals(type));
        changed.addFirst(new Entry(type, rendering));
        entries = List.copyOf(changed);
    }

    /// How a value is to be shown: the most specific of the types that it has wins; of types that
    /// are not related a class wins over an interface, then the one that was added last.
    ///
    /// @param value any value
    /// @return the rendering, empty where there is none for it
    public static Optional<Function<Object, Map<String, String>>> find(Object value) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        var matching = entries.stream().filter(entry -> entry.type().isInstance(value)).toList();
        var specific =
                matching.stream()
                        .filter(entry -> matching.stream().noneMatch(e -> narrower(e, entry)))
                        .toList();
        return specific.stream()
                .filter(entry -> !entry.type().isInterface())
                .findFirst()
                .or(() -> specific.stream().findFirst())
                .map(Entry::rendering);
    }

    /// The text of a value of a type that was added.
    ///
    /// @param value any value
    /// @return its `text/plain`, empty where there is none
    static Optional<String> text(Object value) {
        return find(value)
                .flatMap(rendering ->
                        switch (Contained.call(() -> rendering.apply(value).get(TEXT))) {
                            case Contained.Result.Value<String>(var text) ->
                                    Optional.ofNullable(text);
                            case Contained.Result.Failed<String>(var note) ->
                                    Optional.of(Contained.note(value, "its renderer " + note));
                        });
    }

    private static boolean narrower(Entry entry, Entry than) {
        return !entry.type().equals(than.type()) && than.type().isAssignableFrom(entry.type());
    }
}

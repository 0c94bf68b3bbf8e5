package jawait.tutorial;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jawait.companion.Chunks;
import jawait.companion.Event;
import jawait.companion.SafeDivide;

/// The names that the course brings into a notebook.
final class Vocabulary {

    private static final List<Class<?>> TYPES =
            List.of(
                    Chunks.class,
                    Event.class,
                    SafeDivide.class,
                    Task.class,
                    Tasks.class,
                    Cell.class,
                    Timeline.class,
                    Trace.class,
                    Exploration.class,
                    Outcome.class);

    private Vocabulary() {
        // static methods only
    }

    /// The verbs and the types, as the kernel names what a cell declares: `method await`, `type
    /// Event`.
    static Set<String> names() {
        var names = new HashSet<String>();
        Stream.of(Tasks.class.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .map(Method::getName)
                .forEach(name -> names.add("method " + name));
        TYPES.forEach(type -> names.add("type " + type.getSimpleName()));
        return names;
    }
}

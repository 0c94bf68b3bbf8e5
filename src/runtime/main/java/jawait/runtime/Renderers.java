package jawait.runtime;

import java.util.Map;
import java.util.function.Function;
import jawait.runtime.render.Registry;

/// Says how values of types that one does not own are to be shown; a type of one's own is better
/// made [Displayable].
///
/// ```java
/// Renderers.register(Currency.class, c -> html("<b>" + c.getSymbol() + "</b>"));
/// ```
///
/// Thread-safe. What is registered holds until the kernel restarts.
public final class Renderers {

    private Renderers() {
        // static only: what is registered holds for the whole session
    }

    /// Shows all values of a type by a function, alone or in a table (there by their `text/plain`).
    ///
    /// Of several types that a value has, the most specific wins; of types that are not related, a
    /// class wins over an interface, then the one that was registered last. A type registered again
    /// is shown by the later function. A registered type comes before [Displayable].
    ///
    /// @param <T> the type
    /// @param type the type; interfaces and superclasses serve all their subtypes
    /// @param renderer gives a value's representations; one that throws is named in their place
    public static <T> void register(
            Class<T> type, Function<? super T, ? extends Displayable> renderer) {
        Registry.add(type, value -> data(renderer.apply(type.cast(value))));
    }

    private static Map<String, String> data(Displayable displayable) {
        return displayable.toMimeBundle().data();
    }
}

package jawait.runtime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import jawait.runtime.render.Contained;
import jawait.runtime.render.Defaults;
import jawait.runtime.render.Registry;
import jawait.runtime.render.ValueText;
import org.jspecify.annotations.Nullable;

/// Finds the representations of a value: those that [Renderers] know for its type, else its own
/// where it is [Displayable], else the default ones.
final class Rendering {

    private Rendering() {
        // static only
    }

    /// The representations of a value, with `text/plain` at least.
    ///
    /// @param value any value
    /// @param mimeTypes those wanted, none for all
    /// @return the bundle
    static MimeBundle of(@Nullable Object value, String... mimeTypes) {
        if (mimeTypes.length == 0) {
            return SizeLimit.hold(all(value));
        }
        return SizeLimit.hold(
                value instanceof CharSequence text
                        ? written(text.toString(), mimeTypes)
                        : only(all(value), mimeTypes));
    }

    private static Map<String, String> all(@Nullable Object value) {
        if (value == null) {
            return Defaults.of(null);
        }
        return Registry.find(value)
                .map(rendering -> own(value, "its renderer", () -> rendering.apply(value)))
                .orElseGet(() -> unregistered(value));
    }

    private static Map<String, String> unregistered(Object value) {
        return value instanceof Displayable displayable
                ? own(value, "its toMimeBundle()", () -> displayable.toMimeBundle().data())
                : Defaults.of(value);
    }

    private static Map<String, String> own(
            Object value, String what, Callable<Map<String, String>> rendering) {
        return switch (Contained.call(rendering)) {
            case Contained.Result.Value<Map<String, String>>(var data) when data != null ->
                    withText(value, data);
            case Contained.Result.Value<Map<String, String>> _ ->
                    noted(value, what + " returned null");
            case Contained.Result.Failed<Map<String, String>>(var note) ->
                    noted(value, what + " " + note);
        };
    }

    private static Map<String, String> noted(Object value, String what) {
        return MimeBundle.text(Contained.note(value, what)).data();
    }

    private static Map<String, String> withText(Object value, Map<String, String> own) {
        if (own.containsKey(MimeBundle.TEXT_PLAIN)) {
            return own;
        }
        var data = new LinkedHashMap<String, String>();
        data.put(MimeBundle.TEXT_PLAIN, ValueText.of(value));
        data.putAll(own);
        return data;
    }

    /// A text is taken as what the caller says it is.
    private static Map<String, String> written(String text, String... mimeTypes) {
        var bundle = MimeBundle.text(text);
        for (var type : mimeTypes) {
            bundle = bundle.with(type, text);
        }
        return bundle.data();
    }

    private static Map<String, String> only(Map<String, String> all, String... mimeTypes) {
        var wanted = MimeBundle.text("");
        for (var type : mimeTypes) {
            wanted = wanted.with(type, "");
        }
        Set<String> types = wanted.data().keySet();
        var data = new LinkedHashMap<>(all);
        data.keySet().retainAll(types);
        return data;
    }
}

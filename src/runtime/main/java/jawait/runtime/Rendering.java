package jawait.runtime;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jawait.runtime.render.ValueText;
import org.jspecify.annotations.Nullable;

/// Finds the representations of a value: its own where it is [Displayable], otherwise the default
/// ones.
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
            return of(value);
        }
        return value instanceof CharSequence text
                ? written(text.toString(), mimeTypes)
                : only(of(value), mimeTypes);
    }

    private static MimeBundle of(@Nullable Object value) {
        if (!(value instanceof Displayable displayable)) {
            return MimeBundle.text(ValueText.of(value));
        }
        var own = displayable.toMimeBundle().data();
        if (own.containsKey(MimeBundle.TEXT_PLAIN)) {
            return new MimeBundle(own);
        }
        var data = new LinkedHashMap<String, String>();
        data.put(MimeBundle.TEXT_PLAIN, ValueText.of(value));
        data.putAll(own);
        return new MimeBundle(data);
    }

    /// A text is taken as what the caller says it is.
    private static MimeBundle written(String text, String... mimeTypes) {
        var bundle = MimeBundle.text(text);
        for (var type : mimeTypes) {
            bundle = bundle.with(type, text);
        }
        return bundle;
    }

    private static MimeBundle only(MimeBundle bundle, String... mimeTypes) {
        var wanted = new MimeBundle(asKeys(mimeTypes)).data().keySet();
        var data = new LinkedHashMap<>(bundle.data());
        data.keySet()
                .removeIf(type -> !type.equals(MimeBundle.TEXT_PLAIN) && !wanted.contains(type));
        return new MimeBundle(data);
    }

    /// A bundle is what checks types.
    private static Map<String, String> asKeys(String... mimeTypes) {
        var keys = new LinkedHashMap<String, String>();
        List.copyOf(Arrays.asList(mimeTypes)).forEach(type -> keys.put(type, ""));
        return keys;
    }
}

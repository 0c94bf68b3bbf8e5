package jawait.runtime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// One value in several representations, keyed by MIME type; a frontend shows the richest it knows.
///
/// Text types hold the text itself, binary types (`image/png`) hold Base64, JSON types hold JSON
/// text. The order of insertion is kept. Immutable and therefore thread-safe.
///
/// Source: Jupyter messaging protocol, *Display data*.
///
/// @param data representations by MIME type; copied
public record MimeBundle(Map<String, String> data) implements Displayable {

    /// The MIME type that every frontend can show.
    public static final String TEXT_PLAIN = "text/plain";

    /// Copies the representations.
    ///
    /// @throws NullPointerException if the map, a type or a representation is null
    /// @throws IllegalArgumentException if a type has no slash
    public MimeBundle {
        var copy = new LinkedHashMap<String, String>();
        data.forEach((type, content) -> {
            Objects.requireNonNull(content, "content");
            if (type.indexOf('/') < 1) {
                throw new IllegalArgumentException(
                        "not a MIME type: \"" + type + "\" (one looks like text/html)");
            }
            copy.put(type, content);
        });
        data = Collections.unmodifiableMap(copy);
    }

    /// A bundle with the one representation `text/plain`.
    ///
    /// @param text what a console would show
    /// @return the bundle
    public static MimeBundle text(String text) {
        return new MimeBundle(Map.of(TEXT_PLAIN, text));
    }

    /// A bundle with one representation.
    ///
    /// @param type a MIME type such as `image/svg+xml`
    /// @param content the representation
    /// @return the bundle
    public static MimeBundle of(String type, String content) {
        return new MimeBundle(Map.of(type, content));
    }

    /// {@return this bundle: it is shown as what it holds}
    @Override
    public MimeBundle toMimeBundle() {
        return this;
    }

    /// This bundle and one representation more, which replaces one of the same type.
    ///
    /// @param type a MIME type such as `text/html`
    /// @param content the representation
    /// @return a new bundle
    public MimeBundle with(String type, String content) {
        var more = new LinkedHashMap<>(data);
        more.put(type, content);
        return new MimeBundle(more);
    }
}

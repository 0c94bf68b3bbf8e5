package jawait.runtime;

import org.jspecify.annotations.Nullable;

/// JSON text and the plain Java values that it stands for.
///
/// | JSON | written from | read as |
/// |---|---|---|
/// | object | `Map` with keys that are text, record | `Map<String, Object>` in the order of the text |
/// | array | `Iterable`, array | `List<Object>` |
/// | string | `CharSequence`, `Character` | `String` |
/// | number | `Number` that is finite | `Long`, `BigInteger` where that is too small, `Double` |
/// | `true`, `false` | `Boolean` | `Boolean` |
/// | `null` | `null` | `null` |
///
/// Source: RFC 8259.
final class Json {

    /// How deep a value may be nested; what Jupyter's frontends send is far below.
    static final int MAX_DEPTH = 200;

    private Json() {
        // static only
    }

    /// The JSON text of a value. It is pure text also where a string holds half a surrogate pair.
    ///
    /// @param value of the table above
    /// @return on one line
    /// @throws IllegalArgumentException if there is something else in the value, or it is nested
    ///   deeper than 200, as one that contains itself is; the message says what and where
    static String write(@Nullable Object value) {
        var writer = new JsonWriter();
        writer.value(value, 0);
        return writer.text();
    }

    /// The value that a JSON text stands for. Nothing but JSON to the letter is taken; of a name
    /// that an object has twice, the last counts.
    ///
    /// @param text one JSON value
    /// @return of the table above; maps and lists cannot be changed
    /// @throws IllegalArgumentException if the text is not JSON or is nested deeper than 200; the
    ///   message says where
    static @Nullable Object read(String text) {
        return new JsonReader(text).whole();
    }
}

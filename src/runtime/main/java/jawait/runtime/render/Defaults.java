package jawait.runtime.render;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How values look that do not say so themselves.
public final class Defaults {

    private static final int LONGEST_LINE = 100;
    private static final String TEXT = "text/plain";
    private static final String HTML = "text/html";

    private Defaults() {
        // static only
    }

    /// The representations of a value. What fits on a line is text alone, unless its elements have
    /// parts; a class with a `toString()` of its own is shown by that, records aside.
    ///
    /// @param value any value
    /// @return by MIME type, with `text/plain` at least
    public static Map<String, String> of(@Nullable Object value) {
        if (value instanceof Integer || value instanceof Boolean || value instanceof String) {
            // Most values are of these types, and the first must not wait for what others need.
            return Map.of(TEXT, ValueText.of(value));
        }
        if (value != null && Images.isImage(value)) {
            return Images.of(value);
        }
        var text = ValueText.of(value);
        return withTable(value instanceof Optional<?> some ? some.orElse(null) : value, text);
    }

    private static Map<String, String> withTable(@Nullable Object value, String text) {
        if (value == null || !mayHaveTable(value)) {
            return Map.of(TEXT, text);
        }
        boolean fits = text.length() <= LONGEST_LINE && text.indexOf('\n') < 0;
        var table = Tables.ofParts(value).or(() -> fits ? Optional.empty() : Tables.ofLong(value));
        boolean keepsText = fits || value instanceof Record;
        return table.map(found ->
                        both(keepsText ? text : TableText.of(found), HTML, TableHtml.of(found)))
                .orElse(Map.of(TEXT, text));
    }

    /// Two representations in their order.
    static Map<String, String> both(String text, String type, String content) {
        var data = new LinkedHashMap<String, String>();
        data.put(TEXT, text);
        data.put(type, content);
        return data;
    }

    private static boolean mayHaveTable(Object value) {
        return value instanceof Record
                || value instanceof Object[]
                || ((value instanceof Collection || value instanceof Map)
                        && Jdk.hasToStringOf(value));
    }
}

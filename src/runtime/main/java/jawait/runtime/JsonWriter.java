package jawait.runtime;

import java.lang.reflect.Array;
import java.util.Locale;
import java.util.Map;
import jawait.runtime.render.Fields;
import org.jspecify.annotations.Nullable;

/// Writes one value as JSON text. Not thread-safe.
final class JsonWriter {

    private final StringBuilder text = new StringBuilder();

    String text() {
        return text.toString();
    }

    void value(@Nullable Object value, int depth) {
        switch (value) {
            case null -> text.append("null");
            case CharSequence string -> string(string);
            case Character character -> string(character.toString());
            case Boolean truth -> text.append(truth);
            case Double number -> finite(number);
            case Float number -> finite(number);
            case Number number -> text.append(number);
            case Map<?, ?> map -> object(map, inside(depth));
            case Record one -> object(Fields.byName(one), inside(depth));
            case Iterable<?> elements -> array(elements, inside(depth));
            case Object array when array.getClass().isArray() -> array(array, inside(depth));
            default ->
                    throw new IllegalArgumentException(
                            "JSON has no place for a "
                                    + value.getClass().getName()
                                    + "; give its parts as maps, lists, text and numbers");
        }
    }

    private static int inside(int depth) {
        if (depth == Json.MAX_DEPTH) {
            throw new IllegalArgumentException(
                    "nested deeper than " + Json.MAX_DEPTH + "; does the value contain itself?");
        }
        return depth + 1;
    }

    private void finite(Number number) {
        if (!Double.isFinite(number.doubleValue())) {
            throw new IllegalArgumentException(
                    "JSON has no number for " + number + "; use null or text in its place");
        }
        text.append(number);
    }

    private void object(Map<?, ?> map, int depth) {
        text.append('{');
        String separator = "";
        for (var entry : map.entrySet()) {
            if (!(entry.getKey() instanceof CharSequence name)) {
                throw new IllegalArgumentException(
                        "the names in a JSON object are text, and not " + entry.getKey());
            }
            text.append(separator);
            string(name);
            text.append(':');
            value(entry.getValue(), depth);
            separator = ",";
        }
        text.append('}');
    }

    private void array(Iterable<?> elements, int depth) {
        text.append('[');
        String separator = "";
        for (var element : elements) {
            text.append(separator);
            value(element, depth);
            separator = ",";
        }
        text.append(']');
    }

    private void array(Object array, int depth) {
        text.append('[');
        for (int i = 0; i < Array.getLength(array); i++) {
            text.append(i == 0 ? "" : ",");
            value(Array.get(array, i), depth);
        }
        text.append(']');
    }

    private void string(CharSequence string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            character(string, i);
        }
        text.append('"');
    }

    private void character(CharSequence string, int index) {
        char unit = string.charAt(index);
        switch (unit) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (unit < ' ' || isHalf(string, index)) {
                    text.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                } else {
                    text.append(unit);
                }
            }
        }
    }

    /// Half a surrogate pair has no bytes in UTF-8.
    private static boolean isHalf(CharSequence string, int index) {
        char unit = string.charAt(index);
        if (Character.isHighSurrogate(unit)) {
            return index + 1 == string.length()
                    || !Character.isLowSurrogate(string.charAt(index + 1));
        }
        return Character.isLowSurrogate(unit)
                && (index == 0 || !Character.isHighSurrogate(string.charAt(index - 1)));
    }
}

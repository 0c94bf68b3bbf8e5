package jawait.tutorial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads JSON strictly: objects, arrays, strings and whole numbers, which is all that traces hold.
final class Json {

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /// @throws IllegalArgumentException if it is not JSON, or something follows it
    static Object parse(String text) {
        var json = new Json(text);
        var value = json.value();
        json.skipSpace();
        if (json.at < text.length()) {
            throw json.wrong("the end");
        }
        return value;
    }

    private Object value() {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            default -> number();
        };
    }

    private Map<String, Object> object() {
        var object = new LinkedHashMap<String, Object>();
        expect('{');
        while (peek() != '}') {
            var key = string();
            expect(':');
            Optional.ofNullable(object.put(key, value()))
                    .ifPresent(_ -> {
                        throw wrong("a new key, not " + key);
                    });
            comma('}');
        }
        expect('}');
        return object;
    }

    private List<Object> array() {
        var array = new ArrayList<>();
        expect('[');
        while (peek() != ']') {
            array.add(value());
            comma(']');
        }
        expect(']');
        return array;
    }

    private void comma(char end) {
        if (peek() != end) {
            expect(',');
            if (peek() == end) {
                throw wrong("a value");
            }
        }
    }

    private String string() {
        var string = new StringBuilder();
        expect('"');
        while (text.charAt(at) != '"') {
            var c = text.charAt(at++);
            if (c < ' ') {
                throw wrong("a character that may stand in a string");
            }
            string.append(c == '\\' ? escaped() : c);
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        var c = text.charAt(at++);
        return switch (c) {
            case '"', '\\' -> c;
            case 'u' -> {
                at += 4;
                yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            default -> throw wrong("an escape");
        };
    }

    private Long number() {
        var from = at;
        while (at < text.length()
                && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '-')) {
            at++;
        }
        if (from == at) {
            throw wrong("a value");
        }
        return Long.valueOf(text.substring(from, at));
    }

    private char peek() {
        skipSpace();
        if (at == text.length()) {
            throw wrong("more");
        }
        return text.charAt(at);
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private void expect(char c) {
        if (peek() != c) {
            throw wrong("'" + c + "'");
        }
        at++;
    }

    private IllegalArgumentException wrong(String expected) {
        return new IllegalArgumentException("expected " + expected + " at " + at + " of " + text);
    }
}

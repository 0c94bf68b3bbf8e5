package jawait.runtime;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads one JSON text. Not thread-safe.
final class JsonReader {

    private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9][0-9]*+)(\\.[0-9]++)?([eE][+-]?[0-9]++)?");

    /// More digits take seconds to read as a number, and no frontend means them.
    private static final int MOST_DIGITS = 1000;

    private static final int HEX = 16;
    private static final int HEX_DIGITS = 4;

    private final String text;
    private int next;

    JsonReader(String text) {
        this.text = text;
    }

    @Nullable Object whole() {
        var value = value(0);
        skipBlanks();
        if (next < text.length()) {
            throw wrong("there is text behind the value");
        }
        return value;
    }

    private @Nullable Object value(int depth) {
        skipBlanks();
        return switch (peek()) {
            case '{' -> object(inside(depth));
            case '[' -> array(inside(depth));
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private int inside(int depth) {
        if (depth == Json.MAX_DEPTH) {
            throw wrong("it is nested deeper than " + Json.MAX_DEPTH);
        }
        next++;
        return depth + 1;
    }

    private Map<String, @Nullable Object> object(int depth) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        if (!ends('}')) {
            do {
                skipBlanks();
                if (peek() != '"') {
                    throw wrong("a name is expected");
                }
                var name = string();
                skipBlanks();
                expect(':');
                members.put(name, value(depth));
            } while (goesOn('}'));
        }
        return Collections.unmodifiableMap(members);
    }

    private List<@Nullable Object> array(int depth) {
        var elements = new ArrayList<@Nullable Object>();
        if (!ends(']')) {
            do {
                elements.add(value(depth));
            } while (goesOn(']'));
        }
        return Collections.unmodifiableList(elements);
    }

    private boolean ends(char end) {
        skipBlanks();
        if (peek() != end) {
            return false;
        }
        next++;
        return true;
    }

    private boolean goesOn(char end) {
        if (ends(end)) {
            return false;
        }
        expect(',');
        return true;
    }

    private @Nullable Object word(String word, @Nullable Object meaning) {
        if (!text.startsWith(word, next)) {
            throw wrong("a value is expected");
        }
        next += word.length();
        return meaning;
    }

    private Number number() {
        var matcher = NUMBER.matcher(text).region(next, text.length());
        if (!matcher.lookingAt()) {
            throw wrong("a value is expected");
        }
        if (matcher.end() - next > MOST_DIGITS) {
            throw wrong("the number has more than " + MOST_DIGITS + " digits");
        }
        next = matcher.end();
        return number(matcher);
    }

    private static Number number(Matcher matcher) {
        if (matcher.group(1) != null || matcher.group(2) != null) {
            return Double.valueOf(matcher.group());
        }
        var exact = new BigInteger(matcher.group());
        return exact.bitLength() < Long.SIZE ? (Number) exact.longValue() : exact;
    }

    private String string() {
        var string = new StringBuilder();
        next++;
        while (peek() != '"') {
            char unit = text.charAt(next);
            if (unit < ' ') {
                throw wrong("a control character in a string is to be written as an escape");
            }
            next++;
            string.append(unit == '\\' ? escaped() : unit);
        }
        next++;
        return string.toString();
    }

    private char escaped() {
        char kind = peek();
        next++;
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw wrong("\\" + kind + " is no escape");
        };
    }

    private char unicode() {
        int unit = 0;
        for (int i = 0; i < HEX_DIGITS; i++) {
            char digit = peek();
            int value = digit < 0x80 ? Character.digit(digit, HEX) : -1;
            if (value < 0) {
                throw wrong("four hexadecimal digits are expected");
            }
            unit = HEX * unit + value;
            next++;
        }
        return (char) unit;
    }

    private void expect(char expected) {
        if (peek() != expected) {
            throw wrong("\"" + expected + "\" is expected");
        }
        next++;
    }

    private char peek() {
        if (next >= text.length()) {
            throw wrong("it ends too early");
        }
        return text.charAt(next);
    }

    private void skipBlanks() {
        while (next < text.length() && " \t\n\r".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("not JSON, at character " + next + ": " + what);
    }
}

package jawait.runtime.render;

import java.lang.Character.UnicodeBlock;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jawait.runtime.host.Host;
import jawait.runtime.host.Hosts;
import org.jspecify.annotations.Nullable;

/// A value as JShell shows it: strings and characters as literals, arrays with their elements, all
/// else by its `toString()`.
///
/// Source: `jdk.jshell.execution.DirectExecutionControl.valueString`. An array that contains itself
/// ends in `...` there, where JShell would not end.
public final class ValueText {

    private static final List<UnicodeBlock> COMBINING =
            List.of(
                    UnicodeBlock.COMBINING_DIACRITICAL_MARKS,
                    UnicodeBlock.COMBINING_DIACRITICAL_MARKS_EXTENDED,
                    UnicodeBlock.COMBINING_DIACRITICAL_MARKS_SUPPLEMENT);

    private final Host host = Hosts.current();
    private final StringBuilder text = new StringBuilder();
    private final List<Object> enclosing = new ArrayList<>();

    private ValueText() {
        // one object for one value
    }

    /// Describes a value. Calls the learner's `toString`, and may throw whatever that throws.
    ///
    /// @param value any value
    /// @return the text
    public static String of(@Nullable Object value) {
        var text = new ValueText();
        text.add(value);
        return text.text.toString();
    }

    private void add(@Nullable Object value) {
        host.stopCheck();
        switch (value) {
            case null -> text.append("null");
            case String string -> literal(string, '"');
            case Character character -> literal(character.toString(), '\'');
            case Object array when array.getClass().isArray() -> array(array);
            default -> text.append(value.toString());
        }
    }

    private void literal(String content, char quote) {
        text.append(quote);
        int next = 0;
        while (next < content.length()) {
            int codePoint = content.codePointAt(next);
            if (codePoint == quote) {
                text.append('\\').append(quote);
            } else {
                escaped(codePoint, /* first= */ next == 0);
            }
            next += Character.charCount(codePoint);
        }
        text.append(quote);
    }

    private void escaped(int codePoint, boolean first) {
        switch (codePoint) {
            case '\b' -> text.append("\\b");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\f' -> text.append("\\f");
            case '\r' -> text.append("\\r");
            case '\\' -> text.append("\\\\");
            default -> {
                if (Character.isISOControl(codePoint)) {
                    text.append(String.format(Locale.ROOT, "\\%03o", codePoint));
                } else if (first && isCombining(codePoint)) {
                    text.append(String.format(Locale.ROOT, "\\u%04X", codePoint));
                } else {
                    text.appendCodePoint(codePoint);
                }
            }
        }
    }

    /// Such a mark would be drawn over the quote before it.
    private static boolean isCombining(int codePoint) {
        var block = UnicodeBlock.of(codePoint);
        return COMBINING.stream().anyMatch(each -> each.equals(block));
    }

    private void array(Object array) {
        heading(array);
        text.append(" { ");
        if (enclosing.contains(array)) {
            text.append("...");
        } else {
            enclosing.addLast(array);
            elements(array);
            enclosing.removeLast();
        }
        text.append(" }");
    }

    private void elements(Object array) {
        int length = Array.getLength(array);
        for (int i = 0; i < length; i++) {
            if (i > 0) {
                text.append(", ");
            }
            add(Array.get(array, i));
        }
    }

    /// The type without its package, with the length in the first pair of brackets: `int[2][]`.
    private void heading(Object array) {
        var type = array.getClass().getTypeName();
        var brackets = type.indexOf('[');
        text.append(type, type.lastIndexOf('.', brackets) + 1, brackets + 1);
        text.append(Array.getLength(array));
        text.append(type, brackets + 1, type.length());
    }
}

package jawait.tutorial.exercise;

import java.util.Arrays;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/// Values and exceptions as a sentence names them.
final class Texts {

    private static final int LONGEST = 120;

    private Texts() {
        // static methods only
    }

    /// A value: text in quotes, arrays with their elements, cut where it is long.
    static String value(@Nullable Object value) {
        var text =
                switch (value) {
                    case null -> "null";
                    case CharSequence chars -> "\"" + chars + "\"";
                    case Object[] array -> Arrays.deepToString(array);
                    default -> value.toString();
                };
        return cut(text);
    }

    /// The simple name and message of what was thrown first.
    static String thrown(Throwable thrown) {
        var root = root(thrown);
        var name = root.getClass().getSimpleName();
        return cut(root.getMessage() == null ? name : name + ": " + root.getMessage());
    }

    /// What was thrown first, below what carried it from one task to another.
    static Throwable root(Throwable thrown) {
        boolean carrier =
                thrown instanceof CompletionException || thrown instanceof ExecutionException;
        var cause = thrown.getCause();
        return carrier && cause != null ? root(cause) : thrown;
    }

    private static String cut(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}

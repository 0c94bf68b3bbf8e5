package jawait.tutorial.text;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/// Short texts of values, failures and lists, as pictures and messages show them.
public final class Texts {

    private static final int LONGEST = 32;

    private Texts() {}

    /// The value's own text, cut to 32 characters.
    public static String value(@Nullable Object value) {
        return cut(whole(value));
    }

    /// The value's own text; if its `toString` throws, that is said: no picture fails for it.
    public static String whole(@Nullable Object value) {
        try {
            return String.valueOf(value);
        } catch (RuntimeException e) {
            return "a value whose toString throws " + e.getClass().getSimpleName();
        }
    }

    /// The simple name of the exception and its message; what only carried another exception shows
    /// that one.
    public static String failure(Throwable thrown) {
        var root = root(thrown);
        var type = root.getClass().getSimpleName();
        return root.getMessage() == null ? type : type + ": " + root.getMessage();
    }

    /// What was thrown first, below what carried it from one task to another.
    public static Throwable root(Throwable thrown) {
        boolean carrier =
                thrown instanceof CompletionException || thrown instanceof ExecutionException;
        var cause = thrown.getCause();
        return carrier && cause != null ? root(cause) : thrown;
    }

    /// `A`, `A and B`, `A, B and C`, and beyond four `A, B and 7 more`.
    public static String list(List<String> names) {
        return switch (names.size()) {
            case 0 -> "nothing";
            case 1 -> names.getFirst();
            case 2, 3, 4 ->
                    String.join(", ", names.subList(0, names.size() - 1))
                            + " and "
                            + names.getLast();
            default -> names.get(0) + ", " + names.get(1) + " and " + (names.size() - 2) + " more";
        };
    }

    /// The text on one line, itself if it is short, otherwise its beginning and an ellipsis.
    public static String cut(String text) {
        return cut(text, LONGEST);
    }

    /// The same with another longest.
    public static String cut(String text, int longest) {
        var line = text.replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= longest) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
    }
}

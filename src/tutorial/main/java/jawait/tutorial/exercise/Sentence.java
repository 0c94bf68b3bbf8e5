package jawait.tutorial.exercise;

import java.util.Arrays;
import jawait.tutorial.text.Texts;
import org.jspecify.annotations.Nullable;

/// Values and exceptions as a sentence names them.
final class Sentence {

    private static final int LONGEST = 120;

    private Sentence() {
        // static methods only
    }

    /// A value: text in quotes, arrays with their elements, cut where it is long.
    static String value(@Nullable Object value) {
        var text =
                switch (value) {
                    case CharSequence chars -> "\"" + chars + "\"";
                    case Object[] array -> Arrays.deepToString(array);
                    case null, default -> Texts.whole(value);
                };
        return Texts.cut(text, LONGEST);
    }

    /// The simple name and message of what was thrown first.
    static String thrown(Throwable thrown) {
        return Texts.cut(Texts.failure(thrown), LONGEST);
    }
}

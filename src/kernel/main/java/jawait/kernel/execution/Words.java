package jawait.kernel.execution;

import java.util.ArrayList;
import java.util.List;

/// Splits an option string into words as a shell does: blanks separate, single or double quotes
/// keep them, and a backslash takes the next quote, blank or backslash literally.
///
/// A backslash before anything else stays, so that Windows paths can be written as they are.
public final class Words {

    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean started;
    private char quote;

    private Words() {}

    /// The words of a line.
    ///
    /// @param line such as `-Xss4m "-Dname=two words"`
    /// @return the words in order; empty for a blank line
    /// @throws IllegalArgumentException if a quote is not closed
    public static List<String> of(String line) {
        var words = new Words();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean escapes =
                    c == '\\' && i + 1 < line.length() && "\"' \\".indexOf(line.charAt(i + 1)) >= 0;
            words.take(escapes ? line.charAt(++i) : c, escapes);
        }
        return words.end(line);
    }

    private void take(char c, boolean literal) {
        boolean blank = Character.isWhitespace(c) && quote == 0;
        if (!literal && quote == 0 && (c == '"' || c == '\'')) {
            quote = c;
            started = true;
        } else if (!literal && quote != 0 && c == quote) {
            quote = 0;
        } else if (!literal && blank) {
            endWord();
        } else {
            word.append(c);
            started = true;
        }
    }

    private void endWord() {
        if (started) {
            words.add(word.toString());
            word.setLength(0);
            started = false;
        }
    }

    private List<String> end(String line) {
        if (quote != 0) {
            throw new IllegalArgumentException("a quote " + quote + " is not closed in: " + line);
        }
        endWord();
        return List.copyOf(words);
    }
}

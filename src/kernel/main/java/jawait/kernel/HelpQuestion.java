package jawait.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/// A cell that asks what a name is, in the way of IPython: `?List.of` or `List.of?`; with two
/// question marks it wants the source as well. No Java begins or ends like that.
///
/// @param name what is asked about
/// @param detailLevel 1 if its source is wanted, otherwise 0
record HelpQuestion(String name, int detailLevel) {

    /// Names with dots between them, each perhaps a call: `List.of(1).get`.
    private static final Pattern NAME =
            Pattern.compile(
                    "[\\p{javaJavaIdentifierStart}][\\p{javaJavaIdentifierPart}]*(\\([^()]*\\))?"
                            + "(\\s*\\.\\s*[\\p{javaJavaIdentifierStart}][\\p{javaJavaIdentifierPart}]*"
                            + "(\\([^()]*\\))?)*");

    /// The question in a cell.
    ///
    /// @param code the whole cell
    /// @return empty where the cell is something else
    static Optional<HelpQuestion> of(String code) {
        var text = code.strip();
        int before = marks(text);
        int after = marks(new StringBuilder(text).reverse());
        if (before + after == 0 || before + after >= text.length()) {
            return Optional.empty();
        }
        var name = text.substring(before, text.length() - after).strip();
        int detailLevel = before + after > 1 ? 1 : 0;
        return NAME.matcher(name).matches()
                ? Optional.of(new HelpQuestion(name, detailLevel))
                : Optional.empty();
    }

    private static int marks(CharSequence text) {
        return (int) text.chars().takeWhile(c -> c == '?').count();
    }
}

package jawait.kernel.analysis;

import java.util.List;
import java.util.Set;

/// One top-level piece of a cell.
///
/// @param kind what it is, as far as its first words tell
/// @param start where it begins, comments before it included
/// @param end behind its last character
/// @param tokens its tokens, comments included
/// @param closed whether it is over, by a semicolon or a brace
record Fragment(Kind kind, int start, int end, List<Token> tokens, boolean closed) {

    enum Kind {
        IMPORT,
        TYPE,
        METHOD,
        /// Variables and expressions too.
        STATEMENT
    }

    private static final Set<String> DROPPED = Set.of("public", "protected", "private", "static");
    private static final Set<String> KEPT =
            Set.of("abstract", "final", "sealed", "strictfp", "synchronized", "default");

    /// Its text as JShell takes it: without access modifiers and `static`, each replaced by as many
    /// blanks so that positions stay.
    String unmodified(String code) {
        var text = new StringBuilder(code.substring(start, end));
        for (Token token : tokens) {
            String word = token.text(code);
            if (DROPPED.contains(word)) {
                text.replace(token.start() - start, token.end() - start, " ".repeat(word.length()));
            } else if (!token.isComment() && !KEPT.contains(word)) {
                break;
            }
        }
        return text.toString();
    }

    /// Its text as a static member of a class, its documentation in front.
    String asMember(String code) {
        int first =
                tokens.stream()
                        .filter(token -> !token.isComment())
                        .mapToInt(Token::start)
                        .findFirst()
                        .orElse(end);
        String text = unmodified(code);
        int split = first - start;
        return text.substring(0, split) + "static " + text.substring(split) + "\n";
    }

    boolean isDeclaration() {
        return kind == Kind.TYPE || kind == Kind.METHOD;
    }

    /// Whether it can stand beside others without breaking them.
    boolean isWhole(String code) {
        return closed && Brackets.of(code, tokens).balanced();
    }

    /// Whether a position belongs to it: from its start to its end, and beyond while it is open.
    boolean owns(int position) {
        return start <= position && (position < end || !closed);
    }
}

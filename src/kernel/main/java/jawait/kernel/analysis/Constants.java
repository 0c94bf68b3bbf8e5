package jawait.kernel.analysis;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jawait.kernel.snippet.Problem;

/// Names and text that no class file can hold. The compiler finds out only when it writes the
/// class, and JShell's cannot write another one after that: not one cell would run any more.
///
/// Source: The Java Virtual Machine Specification, section 4.11.
final class Constants {

    private static final int MOST_BYTES = 65_535;

    /// A character takes three bytes at most.
    private static final int SHORTEST_SUSPECT = MOST_BYTES / 3;

    private Constants() {
        // static methods only
    }

    /// The first constant of a cell that is too long, literals that are joined by `+` taken
    /// together.
    ///
    /// @param cell Java
    /// @return the problem, its place counted from the start of the cell
    static Optional<Problem> tooLong(String cell) {
        if (cell.length() < SHORTEST_SUSPECT) {
            return Optional.empty();
        }
        int joined = 0;
        for (var token : Lexer.tokens(cell)) {
            if (token.kind() == Token.Kind.STRING || token.kind() == Token.Kind.TEXT_BLOCK) {
                joined += bytes(content(token, cell));
            } else if (token.kind() == Token.Kind.WORD) {
                joined = bytes(token.text(cell));
            } else if (!token.is(cell, "+") && !token.isComment()) {
                joined = 0;
            }
            if (joined > MOST_BYTES) {
                return Optional.of(problem(token, joined));
            }
        }
        return Optional.empty();
    }

    private static Problem problem(Token token, int bytes) {
        var message =
                "this is too long for Java: "
                        + bytes
                        + " bytes of UTF-8, and a name or constant text has at most "
                        + MOST_BYTES
                        + "; read it from a file, or build it with a StringBuilder";
        return new Problem(true, "jawait.err.constant", message, token.start(), token.start() + 1);
    }

    private static String content(Token token, String cell) {
        var text = token.text(cell);
        int quotes = token.kind() == Token.Kind.TEXT_BLOCK ? 3 : 1;
        if (!token.terminated() || text.length() < 2 * quotes) {
            return "";
        }
        var inside = text.substring(quotes, text.length() - quotes);
        try {
            return (quotes == 1 ? inside : inside.stripIndent()).translateEscapes();
        } catch (IllegalArgumentException e) {
            // The compiler will say what is wrong with it.
            return "";
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}

package jawait.kernel.analysis;

import java.util.List;

/// The body of a method.
final class MethodBody {

    /// A body that suits every method.
    private static final String THROW = "throw null;";

    private MethodBody() {}

    /// The source of one method with next to nothing in its body, every other character at its
    /// place; the source itself if the body is too short for that.
    static String emptied(String source, List<Token> tokens) {
        int open = open(source, tokens);
        int close = source.lastIndexOf('}');
        if (open < 0 || close - open <= THROW.length()) {
            return source;
        }
        int rest = close - open - 1 - THROW.length();
        return source.substring(0, open + 1) + THROW + " ".repeat(rest) + source.substring(close);
    }

    /// The first brace outside parentheses: those of an annotation may hold braces too.
    private static int open(String source, List<Token> tokens) {
        int depth = 0;
        for (Token token : tokens) {
            if (depth == 0 && token.is(source, "{")) {
                return token.start();
            }
            depth += token.kind() == Token.Kind.OPEN ? 1 : 0;
            depth -= token.kind() == Token.Kind.CLOSE ? 1 : 0;
        }
        return -1;
    }
}

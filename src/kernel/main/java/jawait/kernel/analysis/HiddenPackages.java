package jawait.kernel.analysis;

import java.util.Optional;
import java.util.Set;
import jawait.kernel.snippet.Problem;

/// A type named `java` would take the place of the packages of that name: JShell wraps each snippet
/// in code that says `java.lang.Object`, so not one cell would compile any more.
///
/// Source: The Java Language Specification, section 6.4.2.
final class HiddenPackages {

    private static final String JAVA = "java";

    private static final Set<String> DECLARES = Set.of("class", "interface", "enum", "record");

    private HiddenPackages() {
        // static methods only
    }

    /// The first type of a cell that would hide the JDK; types inside of others do no harm.
    ///
    /// @param cell Java
    /// @return the problem, its place counted from the start of the cell
    static Optional<Problem> hidden(String cell) {
        if (!cell.contains(JAVA)) {
            return Optional.empty();
        }
        int depth = 0;
        boolean declares = false;
        for (var token : Lexer.tokens(cell)) {
            if (token.isComment()) {
                continue;
            }
            if (declares && depth == 0 && token.is(cell, JAVA)) {
                return Optional.of(problem(token));
            }
            declares = DECLARES.contains(token.text(cell));
            depth += token.kind() == Token.Kind.OPEN ? 1 : 0;
            depth -= token.kind() == Token.Kind.CLOSE ? 1 : 0;
        }
        return Optional.empty();
    }

    private static Problem problem(Token token) {
        var message =
                "a type named `java` would hide `java.lang` and all the other packages from every"
                        + " cell; give it another name";
        return new Problem(true, "jawait.err.hidden", message, token.start(), token.end());
    }
}

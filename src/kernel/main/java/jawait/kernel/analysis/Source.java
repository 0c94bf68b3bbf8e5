package jawait.kernel.analysis;

import java.util.List;
import java.util.Optional;

/// The text of a cell, taken apart.
///
/// @param code the text
/// @param tokens its tokens
/// @param fragments its top-level fragments
record Source(String code, List<Token> tokens, List<Fragment> fragments) {

    static Source of(String code) {
        List<Token> tokens = Lexer.tokens(code);
        return new Source(code, tokens, Fragments.of(code, tokens));
    }

    /// Whether there is nothing but one expression, as far as its words tell.
    boolean isProbablyOneExpression() {
        return fragments.size() == 1 && fragments.getFirst().isProbablyExpression(code);
    }

    /// Whether there is nothing but one statement that is over.
    boolean isOneStatement() {
        return fragments.size() == 1
                && fragments.getFirst().kind() == Fragment.Kind.STATEMENT
                && fragments.getFirst().isWhole(code);
    }

    Optional<Fragment> fragmentAt(int position) {
        return fragments.stream().filter(fragment -> fragment.owns(position)).findFirst();
    }

    /// The fragments that can stand beside the one at a position.
    List<Fragment> besides(int position) {
        return fragments.stream()
                .filter(fragment -> !fragment.owns(position) && fragment.isWhole(code))
                .toList();
    }

    /// The declarations below the line of a position that a half-written line there would swallow.
    List<Fragment> swallowedBelow(int position) {
        int newline = code.indexOf('\n', position);
        Optional<Fragment> owner = fragmentAt(position);
        if (newline < 0 || owner.isEmpty()) {
            return List.of();
        }
        String below = " ".repeat(newline) + code.substring(newline);
        return Fragments.of(below, Lexer.tokens(below)).stream()
                .filter(fragment -> fragment.start() < owner.get().end())
                .filter(fragment -> fragment.isDeclaration() && fragment.isWhole(code))
                .toList();
    }

    /// Whether what is typed at a position becomes part of a comment or a literal.
    boolean isTextAt(int position) {
        return tokens.stream().anyMatch(token -> token.swallows(position));
    }

    /// The last token that ends at a position or before it, comments apart.
    Optional<Token> before(int position) {
        return tokens.stream()
                .filter(token -> token.end() <= position && !token.isComment())
                .reduce((_, last) -> last);
    }
}

package jawait.kernel.analysis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jawait.kernel.snippet.ExpressionVariable;
import jawait.kernel.snippet.TypelessExpression;

/// Finds expressions whose values do not depend on a type that is expected of them.
///
/// The results of a `switch`, and generic calls behind a `?`, take the type of what they are
/// assigned to, so that `1` may or may not become `1.0`; what has one of them does not count, nor
/// does what has a class of its own, whose name would be another.
///
/// Source: The Java Language Specification, sections 5.2, 15.2, 15.25 and 15.28.1.
public final class TypelessExpressions {

    /// What depends on the type, and what declares a class in the body of a lambda.
    private static final Set<String> SPECIAL = Set.of("switch", "interface", "enum");

    private TypelessExpressions() {
        // static methods only
    }

    /// Finds out whether a snippet is one.
    ///
    /// @param snippet its source
    /// @return empty where it probably is none, and where it is a call with a semicolon, which
    ///   seldom has a value
    public static Optional<TypelessExpression> of(String snippet) {
        if (snippet.contains("\\u") || ExpressionVariable.isIn(snippet)) {
            return Optional.empty();
        }
        List<Fragment> fragments =
                Source.of(snippet).fragments().stream().filter(each -> !each.isEmpty()).toList();
        return fragments.size() == 1 ? of(snippet, fragments.getFirst()) : Optional.empty();
    }

    private static Optional<TypelessExpression> of(String code, Fragment fragment) {
        List<Token> tokens =
                fragment.tokens().stream().filter(token -> !token.isComment()).toList();
        boolean terminated = fragment.tokens().stream().allMatch(Token::terminated);
        boolean semicolon = !tokens.isEmpty() && tokens.getLast().is(code, ";");
        List<Token> own = semicolon ? tokens.subList(0, tokens.size() - 1) : tokens;
        if (own.isEmpty()
                || !terminated
                || !fragment.mayBeExpression(code)
                || !isPlain(code, own)) {
            return Optional.empty();
        }
        boolean call = own.getLast().is(code, ")");
        String text = code.substring(own.getFirst().start(), own.getLast().end());
        return semicolon && call
                ? Optional.empty()
                : Optional.of(new TypelessExpression(text, method(code, own)));
    }

    /// A comma outside of brackets would make it several variables.
    private static boolean isPlain(String code, List<Token> tokens) {
        boolean comma =
                new Outline(code, tokens).tokens().stream().anyMatch(each -> each.is(code, ","));
        boolean special = tokens.stream().anyMatch(each -> SPECIAL.contains(each.text(code)));
        return !comma
                && !special
                && Brackets.of(code, tokens).balanced()
                && !has(code, tokens, TypelessExpressions::isClassBody)
                && !has(code, tokens, TypelessExpressions::isChoice);
    }

    /// A relation between two tokens.
    private interface Pair {
        boolean holds(String code, Token before, Token token);
    }

    private static boolean has(String code, List<Token> tokens, Pair pair) {
        return IntStream.range(1, tokens.size())
                .anyMatch(i -> pair.holds(code, tokens.get(i - 1), tokens.get(i)));
    }

    private static boolean isClassBody(String code, Token before, Token token) {
        boolean local = before.is(code, "class") && token.kind() == Token.Kind.WORD;
        return local || (token.is(code, "{") && before.is(code, ")"));
    }

    private static boolean isChoice(String code, Token before, Token token) {
        return token.is(code, "?") && !before.is(code, "<") && !before.is(code, ",");
    }

    private static Optional<String> method(String code, List<Token> tokens) {
        int depth = 0;
        for (int i = tokens.size() - 1; i > 0; i--) {
            Token token = tokens.get(i);
            depth += token.kind() == Token.Kind.CLOSE ? 1 : 0;
            depth -= token.kind() == Token.Kind.OPEN ? 1 : 0;
            if (depth == 0) {
                Token before = tokens.get(i - 1);
                return token.is(code, "(") && before.kind() == Token.Kind.WORD
                        ? Optional.of(before.text(code))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}

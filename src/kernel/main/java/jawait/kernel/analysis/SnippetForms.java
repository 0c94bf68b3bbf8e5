package jawait.kernel.analysis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jawait.kernel.snippet.ResultVariable;
import jawait.kernel.snippet.SnippetForm;

/// Finds the snippets that compile faster in another form: expressions whose values do not depend
/// on a type that is expected of them, calls, and statements.
///
/// The results of a `switch`, and generic calls behind a `?`, take the type of what they are
/// assigned to, so that `1` may or may not become `1.0`. What has a class of its own stays as it
/// is: the name of that would be another.
///
/// Source: The Java Language Specification, sections 5.2, 15.2, 15.25 and 15.28.1.
public final class SnippetForms {

    /// What would mean something else in another form, or makes a class beside that of the snippet.
    private static final Set<String> SPECIAL = Set.of("switch", "yield");

    private static final Set<String> BLOCKS =
            Set.of("{", "if", "for", "while", "do", "try", "synchronized");

    private SnippetForms() {
        // static methods only
    }

    /// Finds out which form a snippet has.
    ///
    /// @param snippet its source
    /// @return empty where it declares something, and where only JShell knows
    public static Optional<SnippetForm> of(String snippet) {
        if (snippet.contains("\\u") || ResultVariable.isIn(snippet)) {
            return Optional.empty();
        }
        List<Fragment> fragments =
                Source.of(snippet).fragments().stream().filter(each -> !each.isEmpty()).toList();
        return fragments.size() == 1 ? of(snippet, fragments.getFirst()) : Optional.empty();
    }

    private static Optional<SnippetForm> of(String code, Fragment fragment) {
        List<Token> tokens =
                fragment.tokens().stream().filter(token -> !token.isComment()).toList();
        boolean terminated = fragment.tokens().stream().allMatch(Token::terminated);
        if (tokens.isEmpty() || !terminated || !isPlain(code, tokens)) {
            return Optional.empty();
        }
        return fragment.mayBeExpression(code)
                ? expression(code, tokens)
                : statement(code, fragment, tokens);
    }

    private static boolean isPlain(String code, List<Token> tokens) {
        return Brackets.of(code, tokens).balanced()
                && tokens.stream().noneMatch(each -> SPECIAL.contains(each.text(code)))
                && !LocalClasses.areIn(code, tokens);
    }

    private static Optional<SnippetForm> statement(
            String code, Fragment fragment, List<Token> tokens) {
        boolean block =
                fragment.kind() == Fragment.Kind.STATEMENT
                        && new Outline(code, tokens)
                                .tokens().stream()
                                        .findFirst()
                                        .filter(each -> BLOCKS.contains(each.text(code)))
                                        .isPresent();
        return block
                ? Optional.of(new SnippetForm.Statement(text(code, tokens)))
                : Optional.empty();
    }

    private static String text(String code, List<Token> tokens) {
        return code.substring(tokens.getFirst().start(), tokens.getLast().end());
    }

    private static Optional<SnippetForm> expression(String code, List<Token> tokens) {
        boolean semicolon = tokens.getLast().is(code, ";");
        List<Token> own = semicolon ? tokens.subList(0, tokens.size() - 1) : tokens;
        if (own.isEmpty() || isSeveral(code, own)) {
            return Optional.empty();
        }
        String text = text(code, own);
        boolean typeless = !isChoice(code, own);
        Optional<SnippetForm> call =
                method(code, own)
                        .map(method -> new SnippetForm.Call(text, method, semicolon, typeless));
        return call.isEmpty() && typeless ? Optional.of(new SnippetForm.Expression(text)) : call;
    }

    /// A comma outside of brackets would make it several variables.
    private static boolean isSeveral(String code, List<Token> tokens) {
        return new Outline(code, tokens).tokens().stream().anyMatch(each -> each.is(code, ","));
    }

    private static boolean isChoice(String code, List<Token> tokens) {
        return IntStream.range(1, tokens.size())
                .filter(i -> tokens.get(i).is(code, "?"))
                .anyMatch(
                        i -> !tokens.get(i - 1).is(code, "<") && !tokens.get(i - 1).is(code, ","));
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

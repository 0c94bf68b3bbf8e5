package jawait.kernel.analysis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The words of the language that can stand at a position, told by the token before it.
final class Keywords {

    private static final List<String> STATEMENT =
            List.of(
                    "abstract",
                    "assert",
                    "break",
                    "case",
                    "catch",
                    "class",
                    "continue",
                    "default",
                    "do",
                    "else",
                    "enum",
                    "final",
                    "finally",
                    "for",
                    "if",
                    "import",
                    "interface",
                    "private",
                    "protected",
                    "public",
                    "record",
                    "return",
                    "sealed",
                    "static",
                    "synchronized",
                    "throw",
                    "try",
                    "var",
                    "void",
                    "while",
                    "yield");
    private static final List<String> EXPRESSION =
            List.of(
                    "boolean", "byte", "char", "double", "false", "final", "float", "int", "long",
                    "new", "null", "short", "super", "switch", "this", "true");
    private static final List<String> OPERATOR =
            List.of("extends", "implements", "instanceof", "permits", "throws", "when");
    private static final Set<String> BEFORE_STATEMENT =
            Set.of(";", "{", "}", "->", ")", "else", "do", "finally", "try", "final", "static");
    private static final Set<String> BEFORE_EXPRESSION =
            Set.of("return", "throw", "case", "yield", "assert", "instanceof", "new", "when");

    private Keywords() {}

    static Stream<Candidate> at(Source source, int start, String prefix) {
        if (prefix.isEmpty()) {
            return Stream.empty();
        }
        return words(source.code(), source.before(start))
                .filter(word -> word.startsWith(prefix))
                .map(word -> Proposals.word(word, CompletionType.KEYWORD));
    }

    private static Stream<String> words(String code, Optional<Token> before) {
        String word = before.map(token -> token.text(code)).orElse(";");
        if (BEFORE_STATEMENT.contains(word)) {
            var both = Stream.concat(STATEMENT.stream(), EXPRESSION.stream());
            return word.equals(")") ? Stream.concat(both, OPERATOR.stream()) : both;
        }
        boolean operand =
                before.map(Token::kind).filter(Keywords::endsOperand).isPresent()
                        && !BEFORE_EXPRESSION.contains(word);
        return (operand ? OPERATOR : EXPRESSION).stream();
    }

    private static boolean endsOperand(Token.Kind kind) {
        return switch (kind) {
            case WORD, CLOSE, NUMBER, STRING, TEXT_BLOCK, CHARACTER -> true;
            default -> false;
        };
    }
}

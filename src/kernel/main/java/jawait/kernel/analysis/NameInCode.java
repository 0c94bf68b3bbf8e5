package jawait.kernel.analysis;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The name that a cursor points at: the one it stands in or just behind, or that of the call whose
/// parentheses it stands in.
///
/// @param text the name
/// @param start its index in the cell
record NameInCode(String text, int start) {

    private static final Set<String> NOT_NAMES =
            Set.of(
                    "abstract",
                    "assert",
                    "boolean",
                    "break",
                    "byte",
                    "case",
                    "catch",
                    "char",
                    "class",
                    "continue",
                    "default",
                    "do",
                    "double",
                    "else",
                    "enum",
                    "extends",
                    "false",
                    "final",
                    "finally",
                    "float",
                    "for",
                    "if",
                    "implements",
                    "import",
                    "instanceof",
                    "int",
                    "interface",
                    "long",
                    "native",
                    "new",
                    "null",
                    "package",
                    "private",
                    "protected",
                    "public",
                    "return",
                    "short",
                    "static",
                    "strictfp",
                    "super",
                    "switch",
                    "synchronized",
                    "this",
                    "throw",
                    "throws",
                    "transient",
                    "true",
                    "try",
                    "var",
                    "void",
                    "volatile",
                    "while");

    static Optional<NameInCode> at(Source source, int cursor) {
        return word(source, cursor).or(() -> call(source, cursor));
    }

    int end() {
        return start + text.length();
    }

    private static Optional<NameInCode> word(Source source, int cursor) {
        return source.tokens().stream()
                .filter(token -> token.kind() == Token.Kind.WORD)
                .filter(token -> token.start() <= cursor && cursor <= token.end())
                .map(token -> new NameInCode(token.text(source.code()), token.start()))
                .filter(name -> !NOT_NAMES.contains(name.text()))
                .findFirst();
    }

    /// Walks back over what is closed before the cursor to the parentheses around it.
    private static Optional<NameInCode> call(Source source, int cursor) {
        List<Token> before =
                source.tokens().stream()
                        .filter(token -> token.start() < cursor && !token.isComment())
                        .toList();
        int depth = 0;
        for (int i = before.size() - 1; i > 0; i--) {
            Token token = before.get(i);
            if (token.kind() == Token.Kind.CLOSE && token.end() <= cursor) {
                depth++;
            } else if (token.kind() == Token.Kind.OPEN && depth-- == 0) {
                depth = 0;
                Optional<NameInCode> called = calledBefore(source.code(), before, i);
                if (called.isPresent()) {
                    return called;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<NameInCode> calledBefore(String code, List<Token> tokens, int open) {
        if (!tokens.get(open).is(code, "(")) {
            return Optional.empty();
        }
        int at = open - 1;
        if (tokens.get(at).is(code, ">")) {
            at = beforeTypeArguments(code, tokens, at);
        }
        if (at < 0 || tokens.get(at).kind() != Token.Kind.WORD) {
            return Optional.empty();
        }
        var name = new NameInCode(tokens.get(at).text(code), tokens.get(at).start());
        return Optional.of(name).filter(each -> !NOT_NAMES.contains(each.text()));
    }

    private static int beforeTypeArguments(String code, List<Token> tokens, int close) {
        int depth = 0;
        for (int i = close; i >= 0; i--) {
            depth += tokens.get(i).is(code, ">") ? 1 : 0;
            depth -= tokens.get(i).is(code, "<") ? 1 : 0;
            if (depth == 0) {
                return i - 1;
            }
        }
        return -1;
    }
}

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
    private static final Set<String> STATEMENTS =
            Set.of(
                    "if",
                    "for",
                    "while",
                    "do",
                    "try",
                    "synchronized",
                    "return",
                    "throw",
                    "assert",
                    "break",
                    "continue",
                    "yield");
    private static final Set<Token.Kind> EXPRESSION_ENDS =
            Set.of(
                    Token.Kind.WORD,
                    Token.Kind.NUMBER,
                    Token.Kind.STRING,
                    Token.Kind.CHARACTER,
                    Token.Kind.TEXT_BLOCK,
                    Token.Kind.CLOSE);
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

    /// Whether it is nothing but comments.
    boolean isEmpty() {
        return tokens.stream().allMatch(token -> token.isComment() && token.terminated());
    }

    boolean isDeclaration() {
        return kind == Kind.TYPE || kind == Kind.METHOD;
    }

    /// Whether it can stand beside others without breaking them.
    boolean isWhole(String code) {
        return closed && Brackets.of(code, tokens).balanced();
    }

    /// A guess, told by its words outside brackets. Calls, assignments and steps count as
    /// expressions only without a semicolon: with one they are statements as well.
    boolean isProbablyExpression(String code) {
        List<Token> outer = new Outline(code, tokens).tokens();
        if (kind != Kind.STATEMENT || outer.isEmpty() || beginsStatement(code, outer)) {
            return false;
        }
        int last = outer.size() - 1;
        boolean semicolon = outer.get(last).is(code, ";");
        return !semicolon
                || (last > 0
                        && EXPRESSION_ENDS.contains(outer.get(last - 1).kind())
                        && !outer.get(last - 1).is(code, ")")
                        && outer.stream().noneMatch(token -> token.is(code, "=")));
    }

    private static boolean beginsStatement(String code, List<Token> outer) {
        Token first = outer.getFirst();
        boolean twoWords =
                outer.size() > 1
                        && first.kind() == Token.Kind.WORD
                        && outer.get(1).kind() == Token.Kind.WORD
                        && !outer.get(1).is(code, "instanceof");
        return first.is(code, "{")
                || STATEMENTS.contains(first.text(code))
                || (twoWords && !first.is(code, "new"));
    }

    /// A guess, told by its words outside brackets: neither a statement nor a declaration.
    boolean mayBeExpression(String code) {
        List<Token> outer = new Outline(code, tokens).tokens();
        return kind == Kind.STATEMENT
                && !outer.isEmpty()
                && !beginsStatement(code, outer)
                && !mayDeclareVariable(code);
    }

    /// Whether it may declare a variable, told by its words before an equals sign: a type and a
    /// name stand side by side there and nowhere else.
    boolean mayDeclareVariable(String code) {
        List<Token> outer = new Outline(code, tokens).tokens();
        if (kind != Kind.STATEMENT || outer.isEmpty() || isNoDeclaration(code, outer.getFirst())) {
            return false;
        }
        for (int i = 1; i < outer.size() && !outer.get(i).is(code, "="); i++) {
            Token before = outer.get(i - 1);
            boolean endsType =
                    before.kind() == Token.Kind.WORD
                            || before.is(code, ">")
                            || before.is(code, "]");
            boolean asksForType =
                    before.is(code, "instanceof") || outer.get(i).is(code, "instanceof");
            if (endsType && !asksForType && outer.get(i).kind() == Token.Kind.WORD) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNoDeclaration(String code, Token first) {
        return first.is(code, "{")
                || first.is(code, "new")
                || first.is(code, "switch")
                || STATEMENTS.contains(first.text(code));
    }

    /// Its text as a static member of a class, without what a method does; each character that is
    /// left is at its place.
    String asMemberOutline(String code) {
        if (kind != Kind.METHOD) {
            return asMember(code);
        }
        String own = code.substring(start, end);
        String emptied = MethodBody.emptied(own, Lexer.tokens(own));
        return asMember(code.substring(0, start) + emptied + code.substring(end));
    }

    /// Whether nothing stands behind its annotations.
    boolean isAnnotationAlone(String code) {
        return new Outline(code, tokens).tokens().isEmpty()
                && tokens.stream().anyMatch(token -> token.is(code, "@"));
    }

    /// Whether a position belongs to it: from its start to its end, and beyond while it is open.
    boolean owns(int position) {
        return start <= position && (position < end || !closed);
    }
}

package jawait.kernel.analysis;

import java.util.ArrayList;
import java.util.List;

/// Splits Java source into tokens without ever failing: what no rule knows is a symbol.
///
/// The compiler's own scanner is not public, and it gives up on the half-written text that
/// completion lives on.
final class Lexer {

    private static final String QUOTES = "\"\"\"";

    private final String code;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Lexer(String code) {
        this.code = code;
    }

    /// All tokens in order, comments included, blanks left out.
    static List<Token> tokens(String code) {
        var lexer = new Lexer(code);
        while (lexer.at < code.length()) {
            lexer.next();
        }
        return lexer.tokens;
    }

    /// {@return the index of the next character}
    int at() {
        return at;
    }

    /// Goes on at a later place, as if what lies before it were blank.
    void skipTo(int index) {
        at = index;
    }

    /// {@return the tokens so far, in order}
    List<Token> tokens() {
        return tokens;
    }

    /// Reads one token, or one blank.
    void next() {
        int c = code.codePointAt(at);
        if (Character.isWhitespace(c)) {
            at += Character.charCount(c);
        } else if (Character.isJavaIdentifierStart(c)) {
            word();
        } else if (c >= '0' && c <= '9') {
            number();
        } else if (code.startsWith("//", at)) {
            lineComment();
        } else if (code.startsWith("/*", at)) {
            delimited(Token.Kind.BLOCK_COMMENT, 2, "*/");
        } else if (code.startsWith(QUOTES, at)) {
            delimited(Token.Kind.TEXT_BLOCK, 3, QUOTES);
        } else if (c == '"') {
            quoted(Token.Kind.STRING, '"');
        } else if (c == '\'') {
            quoted(Token.Kind.CHARACTER, '\'');
        } else {
            symbol(c);
        }
    }

    private void word() {
        int end = at;
        while (end < code.length() && Character.isJavaIdentifierPart(code.codePointAt(end))) {
            end += Character.charCount(code.codePointAt(end));
        }
        add(Token.Kind.WORD, end, true);
    }

    private void number() {
        int end = at;
        while (end < code.length() && isNumberPart(code.charAt(end), end)) {
            end++;
        }
        add(Token.Kind.NUMBER, end, true);
    }

    private boolean isNumberPart(char c, int index) {
        return Character.isLetterOrDigit(c)
                || c == '_'
                || c == '.'
                || ((c == '+' || c == '-') && "eEpP".indexOf(code.charAt(index - 1)) >= 0);
    }

    private void lineComment() {
        int newline = code.indexOf('\n', at);
        add(Token.Kind.LINE_COMMENT, newline < 0 ? code.length() : newline, true);
    }

    private void delimited(Token.Kind kind, int openLength, String close) {
        int end = at + openLength;
        while (end < code.length() && !code.startsWith(close, end)) {
            end += kind == Token.Kind.TEXT_BLOCK && code.charAt(end) == '\\' ? 2 : 1;
        }
        boolean terminated = end < code.length();
        add(kind, terminated ? end + close.length() : code.length(), terminated);
    }

    private void quoted(Token.Kind kind, char quote) {
        int end = at + 1;
        while (end < code.length() && code.charAt(end) != quote && code.charAt(end) != '\n') {
            boolean escape = code.charAt(end) == '\\' && !code.startsWith("\n", end + 1);
            end += escape ? 2 : 1;
        }
        boolean terminated = end < code.length() && code.charAt(end) == quote;
        add(kind, terminated ? end + 1 : Math.min(end, code.length()), terminated);
    }

    private void symbol(int c) {
        if (code.startsWith("::", at) || code.startsWith("->", at)) {
            add(Token.Kind.SYMBOL, at + 2, true);
        } else {
            add(kindOf(c), at + Character.charCount(c), true);
        }
    }

    private static Token.Kind kindOf(int c) {
        return switch (c) {
            case '(', '[', '{' -> Token.Kind.OPEN;
            case ')', ']', '}' -> Token.Kind.CLOSE;
            default -> Token.Kind.SYMBOL;
        };
    }

    private void add(Token.Kind kind, int end, boolean terminated) {
        tokens.add(new Token(kind, at, end, terminated));
        at = end;
    }
}

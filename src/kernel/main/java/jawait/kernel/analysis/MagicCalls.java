package jawait.kernel.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the magics of a cell.
///
/// A magic begins a line where a statement could begin, outside of strings, comments, brackets and
/// half-written expressions; or it follows an equals sign, where Java never has a percent sign. So
/// `int r = p` with `% q;` in the next line stays a remainder, and a line of a text block stays
/// text.
public final class MagicCalls {

    private final String code;
    private final Lexer lexer;
    private final List<MagicCall> calls = new ArrayList<>();
    private int depth;
    private int read;
    private boolean statementMayBegin = true;

    private MagicCalls(String code) {
        this.code = code;
        this.lexer = new Lexer(code);
    }

    /// Every magic of a cell in order. Where the first is one of the whole cell (`%%name`), it is
    /// the only one: the rest of the text is its body.
    ///
    /// @param code the cell
    /// @return the calls; empty for a cell of Java alone
    public static List<MagicCall> of(String code) {
        if (code.indexOf('%') < 0) {
            return List.of();
        }
        var magics = new MagicCalls(code);
        magics.scan();
        return List.copyOf(magics.calls);
    }

    /// The cell with blanks in place of its magics, so that each character of the Java code keeps
    /// its place.
    ///
    /// @param code the cell
    /// @return Java alone; blank for a cell whose first line is a magic of the whole cell
    public static String blanked(String code) {
        var text = new StringBuilder(code);
        for (var call : of(code)) {
            int end = call.ofCell() ? code.length() : call.end();
            for (int i = call.start(); i < end; i++) {
                text.setCharAt(i, code.charAt(i) == '\n' ? '\n' : ' ');
            }
        }
        return text.toString();
    }

    private void scan() {
        while (lexer.at() < code.length()) {
            var call = callHere();
            if (call.isEmpty()) {
                lexer.next();
                takeTokens();
                continue;
            }
            calls.add(call.get());
            statementMayBegin = true;
            lexer.skipTo(call.get().ofCell() ? code.length() : call.get().end());
        }
    }

    private Optional<MagicCall> callHere() {
        int at = lexer.at();
        if (code.charAt(at) != '%' || depth > 0) {
            return Optional.empty();
        }
        if (isAssigned(at)) {
            return Optional.of(MagicCall.at(code, at, true));
        }
        return statementMayBegin && beginsItsLine(at)
                ? Optional.of(MagicCall.at(code, at, false))
                : Optional.empty();
    }

    private boolean beginsItsLine(int at) {
        return code.substring(code.lastIndexOf('\n', at) + 1, at).isBlank();
    }

    /// `==` and `+=` are two symbols each, and no variable is declared with them.
    private boolean isAssigned(int at) {
        var tokens = lexer.tokens();
        if (tokens.size() < 2 || !tokens.getLast().is(code, "=")) {
            return false;
        }
        var before = tokens.get(tokens.size() - 2);
        boolean named = before.kind() == Token.Kind.WORD || before.is(code, "]");
        return named && code.substring(tokens.getLast().end(), at).isBlank() && !beginsItsLine(at);
    }

    private void takeTokens() {
        var tokens = lexer.tokens();
        for (; read < tokens.size(); read++) {
            var token = tokens.get(read);
            if (token.isComment()) {
                continue;
            }
            depth += depthChange(token);
            statementMayBegin = depth <= 0 && (token.is(code, ";") || token.is(code, "}"));
        }
    }

    private static int depthChange(Token token) {
        return switch (token.kind()) {
            case OPEN -> 1;
            case CLOSE -> -1;
            default -> 0;
        };
    }
}

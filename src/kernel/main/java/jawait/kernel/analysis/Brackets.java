package jawait.kernel.analysis;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The brackets that are open at the end of a text.
///
/// @param open those open, the innermost first
/// @param matched false if a closing bracket had no partner, or the wrong one
record Brackets(List<Character> open, boolean matched) {

    static Brackets of(String code, List<Token> tokens) {
        Deque<Character> open = new ArrayDeque<>();
        boolean matched = true;
        for (Token token : tokens) {
            char c = code.charAt(token.start());
            if (token.kind() == Token.Kind.OPEN) {
                open.push(c);
            } else if (token.kind() == Token.Kind.CLOSE) {
                matched &= !open.isEmpty() && open.pop() == partner(c);
            }
        }
        return new Brackets(List.copyOf(open), matched);
    }

    boolean balanced() {
        return matched && open.isEmpty();
    }

    /// How many blocks are open: what decides the indent of the next line.
    int openBraces() {
        return (int) open.stream().filter(c -> c == '{').count();
    }

    /// The text that closes everything, and each statement in it.
    String closers() {
        var closers = new StringBuilder();
        for (char c : open) {
            closers.append(
                    switch (c) {
                        case '(' -> ")";
                        case '[' -> "]";
                        default -> ";}";
                    });
        }
        return closers.toString();
    }

    private static char partner(char close) {
        return switch (close) {
            case ')' -> '(';
            case ']' -> '[';
            default -> '{';
        };
    }
}

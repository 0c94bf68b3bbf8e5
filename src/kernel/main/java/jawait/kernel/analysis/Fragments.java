package jawait.kernel.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts a cell into its top-level fragments by brackets and first words.
///
/// It never fails; broken text ends up in an open last fragment. JShell's own splitting gives up
/// behind the first error, and completion is asked for in broken text only.
final class Fragments {

    private static final Set<String> BLOCK_STATEMENTS =
            Set.of("if", "for", "while", "do", "try", "switch", "synchronized", "else");
    private static final Set<String> CONTINUATIONS = Set.of("else", "catch", "finally");

    private final String code;
    private final List<Token> tokens;
    private final List<Fragment> fragments = new ArrayList<>();
    private int first;

    private Fragments(String code, List<Token> tokens) {
        this.code = code;
        this.tokens = tokens;
    }

    static List<Fragment> of(String code, List<Token> tokens) {
        return new Fragments(code, tokens).split();
    }

    private List<Fragment> split() {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            switch (token.kind()) {
                case OPEN -> depth++;
                case CLOSE -> {
                    depth = Math.max(0, depth - 1);
                    if (depth == 0 && token.is(code, "}") && endsAtBrace(i)) {
                        finish(i + 1, true);
                    }
                }
                default -> {
                    if (depth == 0 && token.is(code, ";") && !continuesBehind(i)) {
                        finish(i + 1, true);
                    }
                }
            }
        }
        finish(tokens.size(), false);
        return fragments;
    }

    private void finish(int next, boolean closed) {
        if (next > first) {
            List<Token> own = List.copyOf(tokens.subList(first, next));
            var shape = Shape.of(code, own);
            int start = own.getFirst().start();
            int end = own.getLast().end();
            fragments.add(new Fragment(shape.kind(), start, end, own, closed));
            first = next;
        }
    }

    private boolean endsAtBrace(int index) {
        var shape = Shape.of(code, tokens.subList(first, index + 1));
        return shape.kind() != Fragment.Kind.STATEMENT
                || (shape.isBlock(BLOCK_STATEMENTS) && !continuesBehind(index));
    }

    /// `if (a) b; else c;` is not over at its first semicolon, nor is `do { … } while (a);` at its
    /// brace.
    private boolean continuesBehind(int index) {
        String next = nextWord(index + 1);
        return CONTINUATIONS.contains(next)
                || (next.equals("while")
                        && Shape.of(code, tokens.subList(first, index + 1)).head().equals("do"));
    }

    private String nextWord(int from) {
        for (int i = from; i < tokens.size(); i++) {
            if (!tokens.get(i).isComment()) {
                return tokens.get(i).text(code);
            }
        }
        return "";
    }
}

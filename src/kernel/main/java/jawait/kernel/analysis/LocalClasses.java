package jawait.kernel.analysis;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// Whether code declares classes, anonymous ones and those in the bodies of lambdas among them, as
/// far as its words tell.
final class LocalClasses {

    private static final Set<String> TYPES = Set.of("interface", "enum");

    /// What a parenthesis and a block follow that are no class body.
    private static final Set<String> BLOCKS =
            Set.of("if", "for", "while", "try", "catch", "synchronized", "switch");

    private LocalClasses() {
        // static methods only
    }

    /// {@return whether there are any}
    ///
    /// @param code the text
    /// @param tokens its tokens without comments, with balanced brackets
    static boolean areIn(String code, List<Token> tokens) {
        Deque<Integer> open = new ArrayDeque<>();
        int opened = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (isType(code, tokens, i)
                    || (isBody(code, tokens, i) && !isOfBlock(code, tokens, opened))) {
                return true;
            }
            if (token.kind() == Token.Kind.OPEN) {
                open.push(i);
            } else if (token.kind() == Token.Kind.CLOSE) {
                opened = open.pop();
            }
        }
        return false;
    }

    /// `int.class` is none.
    private static boolean isType(String code, List<Token> tokens, int index) {
        Token token = tokens.get(index);
        boolean local =
                index > 0
                        && tokens.get(index - 1).is(code, "class")
                        && token.kind() == Token.Kind.WORD;
        return local || TYPES.contains(token.text(code));
    }

    private static boolean isBody(String code, List<Token> tokens, int index) {
        return index > 0 && tokens.get(index).is(code, "{") && tokens.get(index - 1).is(code, ")");
    }

    /// @param opened index of the parenthesis whose partner stands in front of the body
    private static boolean isOfBlock(String code, List<Token> tokens, int opened) {
        return opened > 0 && BLOCKS.contains(tokens.get(opened - 1).text(code));
    }
}

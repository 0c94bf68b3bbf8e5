package jawait.kernel.analysis;

import java.util.ArrayList;
import java.util.List;

/// The tokens of a fragment that stand outside all brackets, the brackets themselves included;
/// comments, annotations and labels are left out.
///
/// @param code the text
/// @param all the tokens of one fragment
record Outline(String code, List<Token> all) {

    List<Token> tokens() {
        return withoutLabels(withoutAnnotations(outer()));
    }

    private List<Token> outer() {
        var outer = new ArrayList<Token>();
        int depth = 0;
        for (Token token : all) {
            if (token.kind() == Token.Kind.CLOSE) {
                depth = Math.max(0, depth - 1);
            }
            if (depth == 0 && !token.isComment()) {
                outer.add(token);
            }
            if (token.kind() == Token.Kind.OPEN) {
                depth++;
            }
        }
        return outer;
    }

    private List<Token> withoutAnnotations(List<Token> outer) {
        int i = 0;
        while (i + 1 < outer.size()
                && outer.get(i).is(code, "@")
                && !outer.get(i + 1).is(code, "interface")) {
            i += 2;
            while (i + 1 < outer.size() && outer.get(i).is(code, ".")) {
                i += 2;
            }
            if (i + 1 < outer.size() && outer.get(i).is(code, "(")) {
                i += 2;
            }
        }
        return outer.subList(afterAt(outer, i), outer.size());
    }

    /// `@interface` declares a type like `interface` does.
    private int afterAt(List<Token> outer, int index) {
        boolean declares = index + 1 < outer.size() && outer.get(index).is(code, "@");
        return declares ? index + 1 : Math.min(index, outer.size());
    }

    private List<Token> withoutLabels(List<Token> outer) {
        int i = 0;
        while (i + 2 < outer.size()
                && outer.get(i).kind() == Token.Kind.WORD
                && outer.get(i + 1).is(code, ":")) {
            i += 2;
        }
        return outer.subList(i, outer.size());
    }
}

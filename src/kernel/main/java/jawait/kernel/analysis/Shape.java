package jawait.kernel.analysis;

import java.util.List;
import java.util.Set;

/// What the words of a fragment outside all brackets say about it.
///
/// @param kind the kind of fragment
/// @param head its first significant word, modifiers, annotations and labels skipped; may be empty
record Shape(Fragment.Kind kind, String head) {

    private static final Set<String> MODIFIERS =
            Set.of(
                    "public",
                    "protected",
                    "private",
                    "static",
                    "abstract",
                    "final",
                    "sealed",
                    "strictfp",
                    "native",
                    "transient",
                    "volatile",
                    "default");
    private static final Set<String> TYPES = Set.of("class", "interface", "enum");
    private static final Set<String> NOT_A_RETURN_TYPE =
            Set.of("new", "return", "throw", "else", "assert", "yield", "case", "do", "instanceof");

    static Shape of(String code, List<Token> tokens) {
        List<Token> outer = new Outline(code, tokens).tokens();
        if (outer.isEmpty()) {
            return new Shape(Fragment.Kind.STATEMENT, "");
        }
        int head = 0;
        while (head < outer.size() - 1 && isModifier(code, outer, head)) {
            head++;
        }
        String word = outer.get(head).text(code);
        return new Shape(kind(code, outer.subList(head, outer.size()), word), word);
    }

    /// Whether it is a block, or starts with one of the given keywords.
    boolean isBlock(Set<String> keywords) {
        return head.equals("{") || keywords.contains(head);
    }

    private static boolean isModifier(String code, List<Token> outer, int index) {
        Token token = outer.get(index);
        String word = token.text(code);
        boolean nonSealed =
                word.equals("non")
                        || word.equals("-")
                        || (index > 0 && outer.get(index - 1).is(code, "-"));
        return MODIFIERS.contains(word) || (nonSealed && index < 4);
    }

    private static Fragment.Kind kind(String code, List<Token> outer, String word) {
        if (word.equals("import")) {
            return Fragment.Kind.IMPORT;
        }
        if (TYPES.contains(word) || isRecord(code, outer)) {
            return Fragment.Kind.TYPE;
        }
        return isMethod(code, outer) ? Fragment.Kind.METHOD : Fragment.Kind.STATEMENT;
    }

    private static boolean isRecord(String code, List<Token> outer) {
        return outer.size() >= 3
                && outer.get(0).is(code, "record")
                && outer.get(1).kind() == Token.Kind.WORD
                && (outer.get(2).is(code, "(") || outer.get(2).is(code, "<"));
    }

    /// A method is a type, a name and a parenthesis, with no assignment before it; type arguments
    /// behind a dot are those of a call.
    private static boolean isMethod(String code, List<Token> outer) {
        for (int i = 1; i < outer.size(); i++) {
            boolean call = outer.get(i).is(code, "<") && outer.get(i - 1).is(code, ".");
            if (call || outer.get(i).is(code, "=") || outer.get(i).is(code, "->")) {
                return false;
            }
            if (outer.get(i).is(code, "(")) {
                return i >= 2
                        && outer.get(i - 1).kind() == Token.Kind.WORD
                        && endsType(code, outer.get(i - 2));
            }
        }
        return false;
    }

    private static boolean endsType(String code, Token token) {
        String word = token.text(code);
        return switch (token.kind()) {
            case WORD -> !NOT_A_RETURN_TYPE.contains(word);
            case CLOSE -> word.equals("]");
            default -> word.equals(">");
        };
    }
}

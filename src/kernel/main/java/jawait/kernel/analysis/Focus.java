package jawait.kernel.analysis;

import java.util.List;

/// The fragment in which the cursor stands, made whole so that the compiler can read it.
///
/// @param kind what it is
/// @param start its index in the cell
/// @param text its text from there, with what was missing at the end
record Focus(Fragment.Kind kind, int start, String text) {

    /// The name that stands for what is going to be typed.
    static final String MARKER = "$cursor$";

    /// The fragment up to a position, with the marker there in place of all that follows.
    static Focus markedAt(String code, int start, int position) {
        return closed(start, code.substring(start, position) + MARKER);
    }

    /// The fragment up to a position, without what follows.
    static Focus until(String code, int start, int position) {
        return closed(start, code.substring(start, position));
    }

    /// The fragment with whatever it lacks.
    static Focus whole(String code, Fragment fragment) {
        return closed(fragment.start(), code.substring(fragment.start(), fragment.end()));
    }

    private static Focus closed(int start, String text) {
        List<Token> tokens = Lexer.tokens(text);
        var kind = Shape.of(text, tokens).kind();
        String closers = "\n" + Brackets.of(text, tokens).closers();
        boolean noBody = tokens.stream().noneMatch(token -> token.is(text, "{"));
        String end =
                switch (kind) {
                    case TYPE -> noBody ? closers + "{}" : closers;
                    case METHOD -> noBody ? closers + ";" : closers;
                    case IMPORT, STATEMENT -> closers + ";";
                };
        return new Focus(kind, start, text + end);
    }
}

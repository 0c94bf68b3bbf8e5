package jawait.kernel.analysis;

/// A piece of Java source that is neither split nor looked into.
///
/// @param kind what it is
/// @param start index of its first character
/// @param end index behind its last character
/// @param terminated whether a literal or comment has its closing delimiter; true for all others
record Token(Kind kind, int start, int end, boolean terminated) {

    enum Kind {
        /// Keywords too.
        WORD,
        NUMBER,
        CHARACTER,
        STRING,
        TEXT_BLOCK,
        LINE_COMMENT,
        BLOCK_COMMENT,
        OPEN,
        CLOSE,
        /// Any other character, and the pairs `::` and `->`.
        SYMBOL
    }

    String text(String code) {
        return code.substring(start, end);
    }

    boolean is(String code, String text) {
        return end - start == text.length() && code.startsWith(text, start);
    }

    boolean isComment() {
        return kind == Kind.LINE_COMMENT || kind == Kind.BLOCK_COMMENT;
    }

    boolean isText() {
        return kind == Kind.STRING || kind == Kind.TEXT_BLOCK || kind == Kind.CHARACTER;
    }

    /// Whether what is typed at a position would become part of this comment or literal.
    boolean swallows(int position) {
        if (!isComment() && !isText() && kind != Kind.NUMBER) {
            return false;
        }
        boolean openEnded = !terminated || kind == Kind.LINE_COMMENT || kind == Kind.NUMBER;
        return start < position && (position < end || (openEnded && position == end));
    }
}

package jawait.runtime.render;

/// A text that grows to a limit and no further. Not thread-safe.
final class BoundedText {

    private final StringBuilder text = new StringBuilder();
    private final int limit;
    private final String note;
    private boolean cut;

    /// @param limit how many characters it takes
    /// @param note stands at the end where there would have been more
    BoundedText(int limit, String note) {
        this.limit = limit;
        this.note = note;
    }

    /// {@return whether whatever is added now would be left out}
    boolean isFull() {
        return cut;
    }

    BoundedText append(String more) {
        return append(more, 0, more.length());
    }

    /// Adds a part of a text, or as much of it as there is room for.
    ///
    /// @param more has the part
    /// @param start of the part
    /// @param end of the part
    /// @return this
    BoundedText append(String more, int start, int end) {
        int room = limit - text.length();
        if (cut) {
            return this;
        }
        if (end - start <= room) {
            text.append(more, start, end);
            return this;
        }
        cut = true;
        text.append(more, start, wholeEnd(more, start, start + room));
        return this;
    }

    BoundedText appendCodePoint(int codePoint) {
        return append(Character.toString(codePoint));
    }

    /// A pair of surrogates is taken whole or not at all.
    private static int wholeEnd(String more, int start, int end) {
        boolean split = end > start && Character.isHighSurrogate(more.charAt(end - 1));
        return split ? end - 1 : end;
    }

    @Override
    public String toString() {
        return cut ? text + note : text.toString();
    }
}

package jawait.kernel.analysis;

import java.util.Optional;

/// The magic around a cursor, and what the cell says in Java beside its magics.
///
/// @param call the magic, up to the end of its line
/// @param use what is known of it; empty if there is none of that name
record MagicLine(MagicCall call, Optional<MagicUse> use) {

    /// The magic in whose line, or in whose body, a cursor stands.
    static Optional<MagicLine> at(String code, int cursor, Surroundings surroundings) {
        return MagicCalls.of(code).stream()
                .filter(call -> call.start() < cursor)
                .filter(call -> call.ofCell() || cursor <= call.end())
                .map(call -> new MagicLine(call, surroundings.magic(call.written())))
                .findFirst();
    }

    /// The Java of a cell, each character at its place: blanks stand for magics, and for the names
    /// of those that run Java.
    static String java(String code, Surroundings surroundings) {
        var text = new StringBuilder(code);
        for (var call : MagicCalls.of(code)) {
            var line = new MagicLine(call, surroundings.magic(call.written()));
            line.blank(text);
        }
        return text.toString();
    }

    private boolean runsJava() {
        return use.filter(known -> known.takes("CODE")).isPresent();
    }

    /// Whether what stands at a position is Java that the magic runs.
    boolean isJavaAt(int position) {
        return runsJava() && position > nameEnd();
    }

    boolean isInBody(int cursor) {
        return cursor > call.end();
    }

    int nameEnd() {
        return call.start() + call.written().length();
    }

    private void blank(StringBuilder text) {
        int end = runsJava() ? nameEnd() : call.ofCell() ? text.length() : call.end();
        for (int i = call.start(); i < end; i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }
}

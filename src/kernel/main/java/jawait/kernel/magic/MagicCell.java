package jawait.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import jawait.kernel.analysis.MagicCall;
import jawait.kernel.analysis.MagicCalls;

/// A cell with its magics taken out.
public sealed interface MagicCell {

    /// The whole cell is for one magic.
    ///
    /// @param call its first line
    /// @param body the lines below
    record Whole(MagicCall call, String body) implements MagicCell {}

    /// Java, with magics between its snippets.
    ///
    /// @param java each line and, but for what stands behind an assigned magic, each character at
    ///   its place; blanks where the magics were
    /// @param calls the magics in order, without those that are values of variables: those have
    ///   become method calls in the code
    record Lines(String java, List<MagicCall> calls) implements MagicCell {
        /// Copies the list.
        public Lines {
            calls = List.copyOf(calls);
        }
    }

    /// Takes a cell apart.
    ///
    /// @param code the cell
    /// @return what it is
    /// @throws MagicException if a magic of a whole cell is not in its first line, or the words of
    ///   one that is assigned cannot be read
    static MagicCell of(String code) throws MagicException {
        var calls = MagicCalls.of(code);
        if (calls.isEmpty()) {
            return new Lines(code, calls);
        }
        var last = calls.getLast();
        return last.ofCell() ? whole(code, calls) : lines(code, calls);
    }

    private static MagicCell whole(String code, List<MagicCall> calls) throws MagicException {
        var call = calls.getLast();
        if (calls.size() > 1 || !MagicCalls.blanked(code).isBlank()) {
            throw new MagicException(
                    call.written()
                            + " in line "
                            + call.line()
                            + " takes a whole cell, so it must be the first line of one of its"
                            + " own.");
        }
        return new Whole(call, code.substring(Math.min(call.end() + 1, code.length())));
    }

    private static MagicCell lines(String code, List<MagicCall> calls) throws MagicException {
        var java = new StringBuilder(MagicCalls.blanked(code));
        var own = new ArrayList<MagicCall>();
        int moved = 0;
        for (var call : calls) {
            if (call.assigned()) {
                var value = MethodCall.of(call);
                java.replace(call.start() + moved, call.end() + moved, value);
                moved += value.length() - (call.end() - call.start());
            } else {
                own.add(call.movedBy(moved));
            }
        }
        return new Lines(java.toString(), own);
    }
}

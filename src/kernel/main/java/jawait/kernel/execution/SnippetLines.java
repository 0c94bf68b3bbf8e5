package jawait.kernel.execution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import jawait.runtime.link.Origin;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;

/// Which line of the text that JShell compiles is which line of the cell.
///
/// JShell puts imports and a class around a snippet, and takes variables apart; its wrapper tells
/// where each character has gone.
final class SnippetLines {

    private SnippetLines() {
        // static methods only
    }

    /// Where the class of a snippet stands.
    ///
    /// @param wrapper of the snippet, as it is compiled now
    /// @param first where its source begins
    /// @return the origin of the class
    static Origin origin(SnippetWrapper wrapper, SnippetIds.Place first) {
        var starts = lineStarts(wrapper.wrapped());
        var source = wrapper.source().stripTrailing();
        var sourceStarts = lineStarts(source);
        if (sourceStarts.length == 1) {
            return new Origin(first.file(), Collections.nCopies(starts.length, first.line()));
        }
        var lines = new ArrayList<>(Collections.nCopies(starts.length, 0));
        for (int i = 0; i < sourceStarts.length; i++) {
            int end = i + 1 < sourceStarts.length ? sourceStarts[i + 1] : source.length();
            for (int position : words(source, sourceStarts[i], end)) {
                int line = lineOf(wrapper.sourceToWrappedPosition(position), starts);
                if (lines.get(line) == 0) {
                    lines.set(line, first.line() + i);
                }
            }
        }
        return new Origin(first.file(), lines);
    }

    /// A type, a name and a value that stand on one line are on several lines when they have been
    /// taken apart.
    private static int[] words(String source, int start, int end) {
        return IntStream.range(start, end)
                .filter(i -> !Character.isWhitespace(source.charAt(i)))
                .filter(i -> i == start || Character.isWhitespace(source.charAt(i - 1)))
                .toArray();
    }

    /// Where the class of several snippets stands: overloads of a method that call one another.
    /// Only the lines of one snippet can be given, because a class stands in one cell.
    ///
    /// @param wrapper of the snippet whose lines are given
    /// @param first where its source begins
    /// @return the origin of the class
    static Origin originAmongOthers(SnippetWrapper wrapper, SnippetIds.Place first) {
        var starts = lineStarts(wrapper.wrapped());
        var lines = new ArrayList<>(Collections.nCopies(starts.length, 0));
        var source = wrapper.source().stripTrailing();
        int body = source.indexOf('{');
        int found = body < 0 ? -1 : wrapper.wrapped().indexOf(source.substring(body));
        if (found >= 0) {
            int sourceLine = lineOf(body, lineStarts(source));
            int line = lineOf(found, starts);
            int count = lineStarts(source).length - sourceLine;
            for (int i = 0; i < count; i++) {
                lines.set(line + i, first.line() + sourceLine + i);
            }
        }
        return new Origin(first.file(), lines);
    }

    private static int lineOf(int position, int[] starts) {
        int found = Arrays.binarySearch(starts, position);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    private static int[] lineStarts(String text) {
        List<Integer> starts = new ArrayList<>();
        starts.add(0);
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts.add(i + 1);
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }
}

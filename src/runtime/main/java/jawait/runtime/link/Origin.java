package jawait.runtime.link;

import java.util.List;

/// Where a class stands in the notebook, so that every stack trace names the learner's own lines.
///
/// @param file what takes the place of a file name, such as `cell 12`
/// @param lines for each line of the text that was compiled, counted from 0, the line of the cell;
///   0 where that line is not the learner's
public record Origin(String file, List<Integer> lines) {

    /// Copies the list.
    public Origin {
        lines = List.copyOf(lines);
    }

    /// The line of the cell.
    ///
    /// @param compiled a line of the text that was compiled, counted from 1
    /// @return counted from 1; 0 where that line is not the learner's
    public int line(int compiled) {
        return compiled < 1 || compiled > lines.size() ? 0 : lines.get(compiled - 1);
    }
}

package jawait.runtime.link;

import java.util.List;

/// What the learner's code asks of the kernel while it runs; each question has one [Reply].
public sealed interface Question {

    /// Evaluate code as if it stood in the running cell.
    ///
    /// @param code what a cell may hold
    record Eval(String code) implements Question {}

    /// Run a line magic.
    ///
    /// @param name without percent sign
    /// @param arguments one word each
    record LineMagic(String name, List<String> arguments) implements Question {
        /// Copies the list.
        public LineMagic {
            arguments = List.copyOf(arguments);
        }
    }

    /// Run a cell magic.
    ///
    /// @param name without percent signs
    /// @param arguments one word each
    /// @param body the lines of the cell
    record CellMagic(String name, List<String> arguments, String body) implements Question {
        /// Copies the list.
        public CellMagic {
            arguments = List.copyOf(arguments);
        }
    }
}

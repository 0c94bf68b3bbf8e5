package jawait.tutorial.exercise;

import java.util.Set;

/// One line of code to be put in order, and what it does when the order is run.
///
/// @param code the line as the learner reads it
/// @param uses the variables that it needs
/// @param makes the variables that it brings
/// @param action what it does
public record Step(String code, Set<String> uses, Set<String> makes, Action action) {

    /// What a line does.
    @FunctionalInterface
    public interface Action {

        /// Does it.
        ///
        /// @param variables what earlier lines have made; takes what this one makes
        /// @throws Exception whatever the line throws
        void run(Variables variables) throws Exception;
    }

    /// Copies the sets.
    public Step {
        uses = Set.copyOf(uses);
        makes = Set.copyOf(makes);
    }
}

package jawait.tutorial;

/// One line of a picture's upper part.
sealed interface Row {

    /// A task.
    ///
    /// @param depth how far it is indented: 0 for `main` and what `main` started
    record OfLane(Lane lane, int depth) implements Row {}

    /// The head of a scope's bracket, above the tasks that belong to it.
    ///
    /// @param below how many rows below it belong to the scope
    record OfScope(Bracket bracket, int depth, int below) implements Row {}
}

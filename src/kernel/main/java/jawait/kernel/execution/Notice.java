package jawait.kernel.execution;

import java.util.List;

/// What a learner should know of a definition that took the place of another.
public sealed interface Notice {

    /// Variables have lost their values.
    ///
    /// @param cause name of what was declared
    /// @param type whether that is a type, which has another shape now
    /// @param variables their names, in the order of their declarations
    record Cleared(String cause, boolean type, List<String> variables) implements Notice {}

    /// A variable that had a value was declared without one.
    ///
    /// @param variable its name
    record StartsAnew(String variable) implements Notice {}

    /// An import brings another type of a name that earlier definitions use.
    ///
    /// @param type what the name still means, such as `java.util.List`
    record StillMeans(String type) implements Notice {}
}

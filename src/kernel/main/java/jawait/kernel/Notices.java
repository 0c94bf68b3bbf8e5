package jawait.kernel;

import java.util.List;
import jawait.kernel.execution.Notice;

/// The quiet lines about definitions that took the place of others.
final class Notices {

    private Notices() {
        // static methods only
    }

    /// {@return one line}
    ///
    /// @param notice what has happened
    static String line(Notice notice) {
        return sentence(notice) + "\n";
    }

    private static String sentence(Notice notice) {
        return switch (notice) {
            case Notice.Cleared(var cause, boolean type, var variables) ->
                    cause
                            + (type ? " changed shape: " : " changed: ")
                            + variables(variables)
                            + " cleared.";
            case Notice.StartsAnew(var variable) ->
                    variable + " starts anew: it was declared again without a value.";
            case Notice.StillMeans(var type) ->
                    "`"
                            + type.substring(type.lastIndexOf('.') + 1)
                            + "` still means "
                            + type
                            + ", because earlier definitions use it.";
        };
    }

    private static String variables(List<String> names) {
        return names.size() == 1
                ? "variable " + names.getFirst() + " was"
                : "variables " + String.join(", ", names) + " were";
    }
}

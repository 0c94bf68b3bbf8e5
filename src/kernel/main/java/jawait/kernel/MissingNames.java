package jawait.kernel;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jawait.kernel.snippet.Problem;

/// What a learner may have meant by a name that the compiler does not find.
///
/// @param nearMisses names spelt nearly like the one at a place of a cell
/// @param typesNamed qualified names of the types that have a simple name
record MissingNames(NearMisses nearMisses, TypesNamed typesNamed) {

    /// Finds names that are spelt nearly like another.
    @FunctionalInterface
    interface NearMisses {

        /// Looks for names that exist.
        ///
        /// @param code the whole cell
        /// @param start UTF-16 index of the name
        /// @return the nearest first
        List<String> at(String code, int start);
    }

    /// Finds types that can be imported.
    @FunctionalInterface
    interface TypesNamed {

        /// Looks for types.
        ///
        /// @param simpleName such as `HttpClient`
        /// @return their qualified names, the likeliest first
        List<String> of(String simpleName);
    }

    private static final Pattern SYMBOL =
            Pattern.compile("symbol: +(class|variable|method) ([\\w$]+)");
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w$.]+) does not exist");

    /// {@return a helper that has no suggestions}
    static MissingNames none() {
        return new MissingNames((_, _) -> List.of(), _ -> List.of());
    }

    /// The name that a problem is about.
    ///
    /// @param problem what the compiler says
    /// @return empty where it is about something else
    static Optional<String> name(Problem problem) {
        var symbol = SYMBOL.matcher(problem.message());
        if (symbol.find()) {
            return Optional.of(symbol.group(2));
        }
        var missing = PACKAGE.matcher(problem.message());
        return missing.find() && !missing.group(1).contains(".")
                ? Optional.of(missing.group(1))
                : Optional.empty();
    }

    /// A sentence that says what to do.
    ///
    /// @param problem what the compiler says
    /// @param code the whole cell
    /// @param start UTF-16 index of the name in the cell
    /// @return empty where the problem is another one
    Optional<String> hint(Problem problem, String code, int start) {
        return name(problem).map(name -> hint(name, code, start)).or(() -> missingPackage(problem));
    }

    private String hint(String name, String code, int start) {
        boolean isMember = start > 0 && code.charAt(start - 1) == '.';
        boolean canBeType = Character.isUpperCase(name.charAt(0)) && !isMember;
        var types = canBeType ? typesNamed.of(name) : List.<String>of();
        if (!types.isEmpty()) {
            return "`" + name + "` is not known here. Add " + listed(types, "import ", ";") + ".";
        }
        var near = nearMisses.at(code, start);
        if (!near.isEmpty()) {
            return "Did you mean " + listed(near, "", "") + "?";
        }
        return "`" + name + "` is not known here. " + advice(isMember, canBeType);
    }

    private static String advice(boolean isMember, boolean canBeType) {
        if (isMember) {
            return "Press Tab behind the dot to see what there is.";
        }
        return canBeType
                ? "Declare it, or import it from a library on the class path."
                : "Declare it first, or run the cell that does.";
    }

    private static Optional<String> missingPackage(Problem problem) {
        var missing = PACKAGE.matcher(problem.message());
        return missing.find()
                ? Optional.of(
                        "Look at the spelling. A library has to be on the class path before its"
                                + " packages are known.")
                : Optional.empty();
    }

    private static String listed(List<String> names, String before, String behind) {
        return names.stream()
                .map(name -> "`" + before + name + behind + "`")
                .collect(Collectors.joining(" or "));
    }
}

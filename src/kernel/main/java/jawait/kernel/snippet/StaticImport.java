package jawait.kernel.snippet;

import java.util.List;
import java.util.Set;

/// Static members that cells name without an import of their own. A learner's own method of the
/// same name wins. Immutable.
///
/// @param type the class that has the members
/// @param names of the members
public record StaticImport(String type, Set<String> names) {

    private static final String PACKAGE = "jawait.runtime.";

    /// All of them: what shows values, and what asks the kernel.
    public static final List<StaticImport> ALL =
            List.of(
                    of("Display", "display", "update", "updateDisplay", "render", "clearOutput"),
                    of("Media", "html", "markdown", "svg", "json", "latex", "png", "jpeg"),
                    // What notebooks of the IJava family call.
                    of(
                            "Notebook",
                            "eval",
                            "lineMagic",
                            "cellMagic",
                            "printf",
                            "kernel",
                            "getKernelInstance"),
                    of("Progress", "progress"),
                    of("NextInput", "setNextInput", "replaceInput"));

    /// Copies the names.
    public StaticImport {
        names = Set.copyOf(names);
    }

    private static StaticImport of(String type, String... names) {
        return new StaticImport(PACKAGE + type, Set.of(names));
    }

    /// {@return the import declaration that brings them}
    public String declaration() {
        return "import static " + type + ".*;";
    }
}

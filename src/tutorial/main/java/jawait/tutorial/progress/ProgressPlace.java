package jawait.tutorial.progress;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where the progress file is: in the user's data folder, or where `JAWAIT_PROGRESS` says.
final class ProgressPlace {

    private static final String VARIABLE = "JAWAIT_PROGRESS";
    private static final String NAME = "progress.txt";

    private ProgressPlace() {
        // static methods only
    }

    /// The path of the file.
    ///
    /// @param environment of the process
    /// @param os the property `os.name`
    /// @param home the user's home folder
    static Path of(Map<String, String> environment, String os, Path home) {
        return variable(environment, VARIABLE)
                .orElseGet(() -> dataFolder(environment, os, home).resolve("jawait").resolve(NAME));
    }

    private static Path dataFolder(Map<String, String> environment, String os, Path home) {
        var name = os.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return variable(environment, "APPDATA")
                    .orElse(home.resolve("AppData").resolve("Roaming"));
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support");
        }
        return variable(environment, "XDG_DATA_HOME")
                .filter(Path::isAbsolute)
                .orElse(home.resolve(".local").resolve("share"));
    }

    private static Optional<Path> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}

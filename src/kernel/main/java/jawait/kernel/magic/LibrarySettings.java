package jawait.kernel.magic;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where libraries come from and go to, by environment variables.
///
/// | variable | holds | default |
/// |---|---|---|
/// | `JAWAIT_MAVEN_SETTINGS` | Maven's settings file | `~/.m2/settings.xml` |
/// | `JAWAIT_MAVEN_REPOSITORY` | the local repository | what the settings say, or `~/.m2/repository` |
/// | `JAWAIT_MAVEN_OFFLINE` | `true` to use only what is on this machine | `false` |
///
/// @param settings the settings file, where it is not the user's own
/// @param repository the local repository, where it is not the user's own
/// @param offline whether the network is left alone
public record LibrarySettings(Optional<Path> settings, Optional<Path> repository, boolean offline) {

    /// Reads the variables.
    ///
    /// @param environment of the kernel
    /// @return the settings
    public static LibrarySettings from(Map<String, String> environment) {
        return new LibrarySettings(
                path(environment, "JAWAIT_MAVEN_SETTINGS"),
                path(environment, "JAWAIT_MAVEN_REPOSITORY"),
                Boolean.parseBoolean(environment.getOrDefault("JAWAIT_MAVEN_OFFLINE", "false")));
    }

    private static Optional<Path> path(Map<String, String> environment, String name) {
        return Optional.of(environment.getOrDefault(name, ""))
                .filter(text -> !text.isBlank())
                .map(text -> Path.of(text).toAbsolutePath());
    }
}

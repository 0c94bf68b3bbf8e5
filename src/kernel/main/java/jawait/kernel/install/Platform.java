package jawait.kernel.install;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The operating systems on which Jupyter keeps its files in different places.
///
/// Source: jupyter_core, *Directories and file locations*.
public enum Platform {
    /// Linux, and every Unix that follows the XDG base directories.
    LINUX {
        @Override
        Path defaultJupyterData(Map<String, String> env, Path home) {
            return folder(env, "XDG_DATA_HOME")
                    .orElse(home.resolve(".local/share"))
                    .resolve("jupyter");
        }

        @Override
        Path cache(Map<String, String> env, Path home) {
            return folder(env, "XDG_CACHE_HOME").orElse(home.resolve(".cache"));
        }
    },

    /// macOS.
    MACOS {
        @Override
        Path defaultJupyterData(Map<String, String> env, Path home) {
            return home.resolve("Library/Jupyter");
        }

        @Override
        Path cache(Map<String, String> env, Path home) {
            return home.resolve("Library/Caches");
        }
    },

    /// Windows.
    WINDOWS {
        @Override
        Path defaultJupyterData(Map<String, String> env, Path home) {
            return folder(env, "APPDATA")
                    .orElse(home.resolve("AppData/Roaming"))
                    .resolve("jupyter");
        }

        @Override
        Path cache(Map<String, String> env, Path home) {
            return folder(env, "LOCALAPPDATA").orElse(home.resolve("AppData/Local"));
        }
    };

    /// The platform of a JVM; an unknown system counts as [#LINUX].
    ///
    /// @param osName the system property `os.name`
    /// @return the platform
    public static Platform of(String osName) {
        var name = osName.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return WINDOWS;
        }
        return name.startsWith("mac") ? MACOS : LINUX;
    }

    abstract Path defaultJupyterData(Map<String, String> env, Path home);

    abstract Path cache(Map<String, String> env, Path home);

    /// The folder that holds the user's own `kernels`.
    final Path jupyterData(Map<String, String> env, Path home) {
        return folder(env, "JUPYTER_DATA_DIR").orElseGet(() -> defaultJupyterData(env, home));
    }

    /// The name of the program that starts a JVM.
    final String javaProgram() {
        return this == WINDOWS ? "java.exe" : "java";
    }

    private static Optional<Path> folder(Map<String, String> env, String variable) {
        return Optional.ofNullable(env.get(variable)).filter(text -> !text.isBlank()).map(Path::of);
    }
}

package jawait.kernel.install;

import java.io.File;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// The machine and the JVM as the install commands see them. Immutable, if `python` is.
///
/// @param env the environment variables
/// @param home the user's home folder
/// @param platform the operating system
/// @param javaHome the JDK that runs now and will run the kernel
/// @param hasJShell whether that is a whole JDK, with JShell in it
/// @param kernelJar the jar that runs now, or the folder of its classes
/// @param version the version of the kernel
/// @param python the Python that knows the current environment
public record Host(
        Map<String, String> env,
        Path home,
        Platform platform,
        Path javaHome,
        boolean hasJShell,
        Path kernelJar,
        String version,
        Python python) {

    /// Copies the environment variables.
    public Host {
        env = Map.copyOf(env);
    }

    /// The machine and the JVM that run now.
    ///
    /// @return what the system properties and the environment say
    public static Host current() {
        var platform = Platform.of(System.getProperty("os.name"));
        return new Host(
                System.getenv(),
                home(platform),
                platform,
                Path.of(System.getProperty("java.home")),
                ModuleFinder.ofSystem().find("jdk.jshell").isPresent(),
                runningJar(),
                Optional.ofNullable(Host.class.getPackage().getImplementationVersion()).orElse("0"),
                Python.onPath(Duration.ofSeconds(20)));
    }

    /// The program that starts this JVM.
    ///
    /// @return an absolute path
    public Path java() {
        return javaHome.toAbsolutePath().resolve("bin").resolve(platform.javaProgram());
    }

    /// The folder for what may be made again at any time; it need not exist.
    ///
    /// @return `jawait` in the user's cache folder
    public Path cacheFolder() {
        return platform.cache(env, home).resolve("jawait");
    }

    /// The file that keeps what the user has run; it need not exist.
    ///
    /// @return in the folder where Jupyter keeps the user's data
    public Path historyFile() {
        return platform.jupyterData(env, home).resolve("jawait").resolve("history.jsonl");
    }

    /// The variable decides, as in Jupyter; `user.home` would come from the system's list of users.
    private static Path home(Platform platform) {
        var variable = System.getenv(platform == Platform.WINDOWS ? "USERPROFILE" : "HOME");
        return Path.of(
                variable == null || variable.isBlank()
                        ? System.getProperty("user.home")
                        : variable);
    }

    private static Path runningJar() {
        // A class from an AOT cache may name where the cache was trained instead, or no place at
        // all (JDK-8376576).
        var classPath = System.getProperty("java.class.path");
        if (classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator)) {
            return Path.of(classPath).toAbsolutePath();
        }
        var source = Host.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalStateException("the kernel was not loaded from a jar or a folder");
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(
                    "the kernel's jar has no file name: " + source.getLocation(), e);
        }
    }
}

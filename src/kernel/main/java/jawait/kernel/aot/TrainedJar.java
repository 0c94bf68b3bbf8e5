package jawait.kernel.aot;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The jar that runs, and the one that the front's cache was trained with. A JVM up to 25.0.3 takes
/// the classes from the cache even after the jar has been replaced, so they are compared here.
///
/// Source: openjdk/jdk pull 29728.
///
/// @param trained the [Fingerprint] that the cache was trained with, where there is a cache
/// @param jar the jar that runs now
public record TrainedJar(Optional<String> trained, Path jar) {

    /// The system property that the kernelspec sets to the fingerprint.
    public static final String PROPERTY = "jawait.trained";

    /// What the system properties of this JVM say.
    ///
    /// @return the jar that it was started with
    public static TrainedJar current() {
        return new TrainedJar(
                Optional.ofNullable(System.getProperty(PROPERTY)),
                Path.of(System.getProperty("java.class.path")));
    }

    /// A loader that takes every class from the jar as it is now, where the cache has others.
    ///
    /// @return empty if the classes that this JVM has are right
    public Optional<ClassLoader> freshLoader() {
        try {
            if (trained.isEmpty() || trained.get().equals(Fingerprint.of(List.of(jar)))) {
                return Optional.empty();
            }
            return Optional.of(loader(jar));
        } catch (IOException e) {
            // A jar that cannot be read is not better by another loader.
            return Optional.empty();
        }
    }

    /// It has no cache: those are for the loader that the JVM begins with.
    private static ClassLoader loader(Path jar) throws MalformedURLException {
        return new URLClassLoader(
                "kernel", new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    }
}

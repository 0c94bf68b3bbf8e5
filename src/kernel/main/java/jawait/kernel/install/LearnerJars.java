package jawait.kernel.install;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;

/// The jars of the learner's JVM. Immutable.
///
/// @param companion the module `jawait.companion`
/// @param runtime the module `jawait.runtime`, whose jar is also the agent
/// @param tutorial the module `jawait.tutorial`
public record LearnerJars(Path companion, Path runtime, Path tutorial) {

    static final String FOLDER = "jars";
    static final String COMPANION = "jawait-companion.jar";
    static final String RUNTIME = "jawait-runtime.jar";
    static final String TUTORIAL = "jawait-tutorial.jar";

    /// Finds the jars: those in the folder `jars` beside the kernel's jar, as the kernelspec has
    /// them; else those that the kernel carries inside, copied once to a folder of the cache that
    /// is named after their content. Copies that are there already are used as they are; several
    /// processes may do this at once.
    ///
    /// @param kernel the kernel's jar, or the folder of its classes
    /// @param cacheFolder where copies go; it is made when it is needed
    /// @return three files that exist
    /// @throws FileNotFoundException if the kernel carries no such jars, because it was not
    ///   packaged
    /// @throws IOException if they cannot be read or copied
    public static LearnerJars locate(Path kernel, Path cacheFolder) throws IOException {
        var beside = kernel.resolveSibling(FOLDER);
        if (Files.isRegularFile(kernel) && complete(beside)) {
            return in(beside);
        }
        var carried = CarriedJars.of(kernel);
        var folder = cacheFolder.resolve("jars-" + carried.hash());
        Files.createDirectories(folder);
        for (var jar : carried.contents().entrySet()) {
            writeOnce(folder.resolve(jar.getKey()), jar.getValue());
        }
        return in(folder);
    }

    /// {@return the three, in the order of the module path}
    public List<Path> all() {
        return List.of(companion, tutorial, runtime);
    }

    /// The jars of a kernelspec.
    static LearnerJars in(Path folder) {
        return new LearnerJars(
                folder.resolve(COMPANION), folder.resolve(RUNTIME), folder.resolve(TUTORIAL));
    }

    private static boolean complete(Path folder) {
        var jars = in(folder);
        return Files.isRegularFile(jars.companion)
                && Files.isRegularFile(jars.runtime)
                && Files.isRegularFile(jars.tutorial);
    }

    private static void writeOnce(Path target, byte[] content) throws IOException {
        if (Files.isRegularFile(target)) {
            return;
        }
        var fresh = target.resolveSibling("." + UUID.randomUUID());
        try {
            Files.write(fresh, content);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.deleteIfExists(fresh);
            // On Windows a file in use cannot be replaced: another process was first, with the same
            // content.
            if (!Files.isRegularFile(target)) {
                throw e;
            }
        }
    }
}

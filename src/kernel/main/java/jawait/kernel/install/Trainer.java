package jawait.kernel.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import jawait.kernel.aot.AotCaches;
import jawait.kernel.aot.Fingerprint;
import jawait.kernel.aot.Training;

/// Gives an installed kernel its AOT caches.
@FunctionalInterface
interface Trainer {

    /// Ten times what it takes on two cores.
    Duration PATIENCE = Duration.ofMinutes(2);

    /// Makes the caches and names them in `kernel.json`. If it fails, the kernel is as it was.
    ///
    /// @param target the folder of the kernelspec
    /// @param spec what is in its `kernel.json`
    /// @throws IOException if there are no caches; the message is the reason
    void train(Path target, Kernelspec spec) throws IOException;

    /// The one that plays a rehearsal to the kernel in its final place.
    static Trainer rehearsing() {
        return Trainer::rehearse;
    }

    private static void rehearse(Path target, Kernelspec spec) throws IOException {
        var jar = target.resolve(KernelspecFiles.KERNEL_JAR);
        var training = new Training(spec.jvm(), jar, PATIENCE);
        var jars = LearnerJars.in(target.resolve(LearnerJars.FOLDER)).all();
        AtomicFolder.replace(
                target.resolve(AotCaches.FOLDER), folder -> training.into(folder, jars));
        rewrite(
                target.resolve(Kernelspec.FILE),
                spec.trainedWith(Fingerprint.of(List.of(jar))).json());
    }

    private static void rewrite(Path file, String text) throws IOException {
        var fresh = file.resolveSibling("." + Kernelspec.FILE);
        Files.writeString(fresh, text);
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

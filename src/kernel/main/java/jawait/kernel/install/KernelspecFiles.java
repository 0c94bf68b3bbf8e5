package jawait.kernel.install;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Fills the folder of a kernelspec.
///
/// @param kernelJar the jar to copy
/// @param spec what goes into `kernel.json`
record KernelspecFiles(Path kernelJar, Kernelspec spec) implements AtomicFolder.Filling {

    static final String KERNEL_JAR = "jawait-kernel.jar";

    private static final List<String> LOGOS =
            List.of("logo-32x32.png", "logo-64x64.png", "logo-svg.svg");

    @Override
    public void into(Path folder) throws IOException {
        for (var logo : LOGOS) {
            copyLogo(logo, folder);
        }
        copy(kernelJar, folder.resolve(KERNEL_JAR));
        var jars = Files.createDirectory(folder.resolve(LearnerJars.FOLDER));
        for (var jar : CarriedJars.of(kernelJar).contents().entrySet()) {
            Files.write(jars.resolve(jar.getKey()), jar.getValue());
        }
        // Last, because with it the folder is a kernelspec.
        Files.writeString(folder.resolve(Kernelspec.FILE), spec.json());
    }

    private static void copyLogo(String name, Path folder) throws IOException {
        try (var logo = KernelspecFiles.class.getResourceAsStream(name)) {
            if (logo == null) {
                throw new FileNotFoundException("the kernel's jar does not carry " + name);
            }
            Files.copy(logo, folder.resolve(name));
        }
    }

    /// By its content alone: the rights of the original may be the builder's own.
    private static void copy(Path from, Path to) throws IOException {
        try (var content = Files.newInputStream(from)) {
            Files.copy(content, to);
        }
    }
}

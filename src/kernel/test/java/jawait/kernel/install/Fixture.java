package jawait.kernel.install;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A machine in a folder, with a kernel jar that holds nothing but the learner's jars.
final class Fixture {

    final Path root;
    final Path kernelJar;
    Trainer trainer = (_, _) -> {};
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    Fixture(Path root) throws IOException {
        this.root = root;
        this.kernelJar = kernelJar(root.resolve("build").resolve("kernel.jar"), "one");
    }

    /// A jar that carries three jars, each with its name and the mark as content.
    static Path kernelJar(Path jar, String mark) throws IOException {
        Files.createDirectories(jar.resolveSibling(""));
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (var name : List.of("companion", "runtime", "tutorial")) {
                zip.putNextEntry(new ZipEntry("jawait/kernel/jars/jawait-" + name + ".jar"));
                zip.write((name + " " + mark).getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    static byte[] emptyZip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("META-INF/"));
        }
        return bytes.toByteArray();
    }

    Host host() {
        return host(Map.of(), Platform.LINUX);
    }

    Host host(Map<String, String> env, Platform platform) {
        return new Host(
                env,
                root.resolve("home"),
                platform,
                root.resolve("jdk"),
                true,
                kernelJar,
                "1.2.3",
                Optional::empty);
    }

    int run(Host host, String... args) {
        out.reset();
        err.reset();
        return InstallCommand.run(
                List.of(args),
                () -> host,
                trainer,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    Path userSpec() {
        return root.resolve("home/.local/share/jupyter/kernels/java");
    }

    /// Puts a kernelspec of another program where ours would go.
    Path foreignSpec() throws IOException {
        Files.createDirectories(userSpec());
        return Files.writeString(
                userSpec().resolve("kernel.json"), "{\"display_name\": \"Other Java\"}");
    }
}

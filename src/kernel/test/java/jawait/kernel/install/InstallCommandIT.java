package jawait.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged jar as a person starts it.
final class InstallCommandIT {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir private Path root;

    @Test
    void install_packagedJar_worksFromWhereItWasInstalled() throws Exception {
        var prefix = root.resolve("mein Ordner ä");
        var first = run(kernelJar(), "install", "--prefix", prefix.toString(), "--no-training");
        var spec = prefix.resolve("share/jupyter/kernels/java");
        var second =
                run(
                        spec.resolve("jawait-kernel.jar"),
                        "install",
                        "--prefix",
                        prefix.toString(),
                        "--no-training");

        assertThat(first.output())
                .startsWith("Installed the kernel \"java\" (Java (Jawait)) in " + spec);
        assertThat(second.output()).contains("It replaces version 0.1.0.");
        assertThat(spec.resolve("jawait-kernel.jar")).hasSameBinaryContentAs(kernelJar());
        assertThat(Tree.of(spec.resolve("jars"))).hasSize(3);
    }

    @Test
    void install_twice_leavesTheNewCachesAlone() throws Exception {
        var spec = root.resolve("share/jupyter/kernels/java");
        run(kernelJar(), "install", "--prefix", root.toString(), "--no-training");
        Files.createDirectory(spec.resolve("aot"));
        Files.writeString(spec.resolve("aot/front-old.aot"), "");
        var installed = run(kernelJar(), "install", "--prefix", root.toString());
        assertThat(installed.output()).endsWith("about half the time …\n");
        assertThat(Tree.names(spec.resolve("aot")))
                .hasSize(2)
                .allMatch(name -> name.matches("(front|agent)-[0-9a-f]+-[0-9a-f]+\\.aot"));
        var cache = argv(spec.resolve("kernel.json")).stream().filter(a -> a.contains("AOTCache"));
        assertThat(cache.map(a -> a.replaceFirst(".*/", "")).toList())
                .singleElement()
                .isIn(Tree.names(spec.resolve("aot")));
    }

    @Test
    void install_commandOfTheKernelspec_startsTheJvmWithoutAWord() throws Exception {
        run(kernelJar(), "install", "--prefix", root.toString(), "--no-training");
        var command = new ArrayList<>(argv(root.resolve("share/jupyter/kernels/java/kernel.json")));
        var flags = command.subList(0, command.indexOf("-jar"));
        flags.add("-Xinternalversion");
        var started = run(List.copyOf(flags));
        assertThat(started.status()).isZero();
        assertThat(started.output()).containsPattern("^[^\n]+ VM \\(").hasLineCount(1);
    }

    @Test
    void install_homeThatIsAFile_isOneSentence() throws Exception {
        var home = Files.writeString(root.resolve("home"), "").toString();
        var refused =
                run(
                        List.of(JAVA, "-jar", kernelJar().toString(), "install"),
                        Map.of("HOME", home, "USERPROFILE", home));
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.output()).startsWith("Nothing was installed: ").hasLineCount(1);
    }

    @Test
    void uninstall_packagedJar_takesItsOwn() throws Exception {
        run(kernelJar(), "install", "--prefix", root.toString(), "--no-training");
        assertThat(run(kernelJar(), "uninstall", "--prefix", root.toString()).status()).isZero();
        assertThat(Tree.names(root.resolve("share/jupyter/kernels"))).isEmpty();
    }

    private static Path kernelJar() {
        return Path.of(System.getProperty("jawait.kernel.jar"));
    }

    private static List<String> argv(Path kernelJson) throws IOException {
        var json = JsonParser.parseString(Files.readString(kernelJson)).getAsJsonObject();
        return json.getAsJsonArray("argv").asList().stream().map(JsonElement::getAsString).toList();
    }

    private record Ended(int status, String output) {}

    private static Ended run(Path jar, String... args) throws Exception {
        var command = new ArrayList<>(List.of(JAVA, "-jar", jar.toString()));
        command.addAll(List.of(args));
        return run(command);
    }

    private static Ended run(List<String> command) throws Exception {
        return run(command, Map.of());
    }

    private static Ended run(List<String> command, Map<String, String> env) throws Exception {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment()
                .keySet()
                .removeAll(List.of("JUPYTER_DATA_DIR", "XDG_DATA_HOME", "JAVA_TOOL_OPTIONS"));
        builder.environment().putAll(env);
        try (var process = new Running(builder.start())) {
            return process.ended();
        }
    }

    /// A process that does not outlive its test.
    private record Running(Process process) implements AutoCloseable {

        Ended ended() throws IOException, InterruptedException {
            var output =
                    new String(
                            process.getInputStream().readAllBytes(),
                            java.nio.charset.StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output);
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}

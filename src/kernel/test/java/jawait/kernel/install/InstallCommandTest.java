package jawait.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InstallCommandTest {

    @TempDir private Path root;
    private Fixture fixture;

    @BeforeEach
    void makeFixture() throws IOException {
        fixture = new Fixture(root);
    }

    @Test
    void install_nothingThere_writesEveryFile() throws IOException {
        assertThat(fixture.run(fixture.host(), "install")).isZero();
        assertThat(Tree.of(fixture.userSpec()))
                .containsExactly(
                        "jars/jawait-companion.jar",
                        "jars/jawait-runtime.jar",
                        "jars/jawait-tutorial.jar",
                        "jawait-kernel.jar",
                        "kernel.json",
                        "logo-32x32.png",
                        "logo-64x64.png",
                        "logo-svg.svg");
        assertThat(fixture.userSpec().resolve("jawait-kernel.jar"))
                .hasSameBinaryContentAs(fixture.kernelJar);
        assertThat(fixture.userSpec().resolve("jars/jawait-runtime.jar")).hasContent("runtime one");
    }

    @Test
    void install_nothingThere_saysWhere() {
        fixture.run(fixture.host(), "install");
        assertThat(fixture.out())
                .isEqualTo(
                        """
                        Installed the kernel "java" (Java (Jawait)) in %s
                        It runs on %s
                        Rehearsing its start, so that the next ones take about half the time …
                        """
                                .formatted(fixture.userSpec(), root.resolve("jdk/bin/java")));
        assertThat(fixture.err()).isEmpty();
    }

    @Test
    void install_trainingThatFails_leavesAKernelAndSaysSo() {
        fixture.trainer =
                (_, _) -> {
                    throw new IOException("the disk is full");
                };
        assertThat(fixture.run(fixture.host(), "install")).isZero();
        assertThat(fixture.out())
                .endsWith(
                        """
                        It works, but starts more slowly than it could: the disk is full. Install it once more to try again.
                        """);
        assertThat(fixture.userSpec().resolve("kernel.json")).exists();
    }

    @Test
    void install_noTraining_doesNone() {
        fixture.trainer =
                (_, _) -> {
                    throw new IllegalStateException("not asked for");
                };
        assertThat(fixture.run(fixture.host(), "install", "--no-training")).isZero();
        assertThat(fixture.out()).doesNotContain("Rehearsing");
    }

    @Test
    void install_spacesAndLettersBeyondAscii_work() throws IOException {
        var prefix = root.resolve("mein Ordner ä 🦆");
        assertThat(
                        fixture.run(
                                fixture.host(),
                                "install",
                                "--prefix",
                                prefix.toString(),
                                "--display-name",
                                "Jävä"))
                .isZero();
        var json = kernelJson(prefix.resolve("share/jupyter/kernels/java"));
        assertThat(json.get("display_name").getAsString()).isEqualTo("Jävä");
    }

    @Test
    void install_ours_isUpdatedAndSaid() throws IOException {
        fixture.run(fixture.host(), "install");
        Files.writeString(fixture.userSpec().resolve("left-over"), "");
        assertThat(fixture.run(fixture.host(), "install")).isZero();
        assertThat(fixture.out()).contains("\nIt replaces version 1.2.3.\n");
        assertThat(fixture.userSpec().resolve("left-over")).doesNotExist();
        assertThat(Tree.names(fixture.userSpec().resolveSibling("."))).containsExactly("java");
    }

    @Test
    void install_oursWithVariables_keepsThem() throws IOException {
        fixture.run(fixture.host(), "install");
        var file = fixture.userSpec().resolve("kernel.json");
        Files.writeString(
                file, Files.readString(file).replace("\"env\": {", "\"env\": {\"A_B\": \"ü\", "));
        fixture.run(fixture.host(), "install");
        assertThat(kernelJson(fixture.userSpec()).getAsJsonObject("env"))
                .hasToString("{\"MALLOC_ARENA_MAX\":\"1\",\"A_B\":\"ü\"}");
        assertThat(fixture.out()).contains("\nYour environment variables in it are kept: A_B\n");
    }

    @Test
    void install_oursWithAnotherValueOfAVariable_keepsIt() throws IOException {
        fixture.run(fixture.host(), "install");
        var file = fixture.userSpec().resolve("kernel.json");
        Files.writeString(file, Files.readString(file).replace("\"1\"", "\"4\""));
        fixture.run(fixture.host(), "install");
        assertThat(kernelJson(fixture.userSpec()).getAsJsonObject("env"))
                .hasToString("{\"MALLOC_ARENA_MAX\":\"4\"}");
    }

    @Test
    void install_foreign_isRefused() throws IOException {
        var foreign = fixture.foreignSpec();
        assertThat(fixture.run(fixture.host(), "install")).isEqualTo(1);
        assertThat(fixture.err())
                .isEqualTo(
                        fixture.userSpec()
                                + " holds the kernel \"Other Java\": give --replace to overwrite it, or --name for"
                                + " another name.\n");
        assertThat(foreign).hasContent("{\"display_name\": \"Other Java\"}");
        assertThat(Tree.names(fixture.userSpec().resolveSibling("."))).containsExactly("java");
    }

    @Test
    void install_foreignWithReplace_replacesAndSaysSo() throws IOException {
        fixture.foreignSpec();
        assertThat(fixture.run(fixture.host(), "install", "--replace")).isZero();
        assertThat(fixture.out()).contains("\nIt replaces the kernel \"Other Java\".\n");
        assertThat(fixture.userSpec().resolve("jawait-kernel.jar")).exists();
    }

    @Test
    void install_brokenKernelJson_countsAsForeign() throws IOException {
        Files.writeString(fixture.foreignSpec(), "{\"display_name\": ");
        assertThat(fixture.run(fixture.host(), "install")).isEqualTo(1);
        assertThat(fixture.err())
                .contains(" holds something without a readable kernel.json: give --replace");
    }

    @Test
    void install_fileWhereAFolderHasToBe_leavesNothing() throws IOException {
        var file = Files.writeString(root.resolve("file"), "mine");
        assertThat(fixture.run(fixture.host(), "install", "--prefix", file.toString()))
                .isEqualTo(1);
        assertThat(fixture.err())
                .startsWith("Nothing was installed: ")
                .contains(file.toString())
                .hasLineCount(1);
        assertThat(file).hasContent("mine");
    }

    @Test
    void install_jarWithoutTheLearnersJars_leavesNothing() throws IOException {
        Files.write(fixture.kernelJar, Fixture.emptyZip());
        assertThat(fixture.run(fixture.host(), "install")).isEqualTo(1);
        assertThat(fixture.err()).contains("does not carry jawait-companion.jar").hasLineCount(1);
        assertThat(root.resolve("home")).doesNotExist();
    }

    @Test
    void install_fromClasses_isRefused() throws IOException {
        Files.delete(fixture.kernelJar);
        assertThat(fixture.run(fixture.host(), "install")).isEqualTo(1);
        assertThat(fixture.err())
                .startsWith("Only a packaged kernel can be installed: run ./mvnw package");
    }

    @Test
    void install_javaWithoutJShell_isRefused() {
        var h = fixture.host();
        var jre =
                new Host(
                        h.env(),
                        h.home(),
                        h.platform(),
                        root,
                        false,
                        h.kernelJar(),
                        h.version(),
                        Optional::empty);
        assertThat(fixture.run(jre, "install")).isEqualTo(1);
        assertThat(fixture.err())
                .startsWith(root + " is a Java without JShell: install a whole JDK 25");
    }

    @Test
    void install_onWindows_namesJavaExe() throws IOException {
        fixture.run(fixture.host(Map.of("APPDATA", root.toString()), Platform.WINDOWS), "install");
        var argv = kernelJson(root.resolve("jupyter/kernels/java")).getAsJsonArray("argv");
        assertThat(argv.get(0).getAsString())
                .isEqualTo(root.resolve("jdk/bin/java.exe").toString());
    }

    @Test
    void uninstall_ours_leavesNothing() throws IOException {
        fixture.run(fixture.host(), "install");
        assertThat(fixture.run(fixture.host(), "uninstall")).isZero();
        assertThat(fixture.out()).isEqualTo("Uninstalled " + fixture.userSpec() + "\n");
        assertThat(Tree.names(fixture.userSpec().resolveSibling("."))).isEmpty();
    }

    @Test
    void uninstall_foreign_isLeftAlone() throws IOException {
        var foreign = fixture.foreignSpec();
        assertThat(fixture.run(fixture.host(), "uninstall")).isEqualTo(1);
        assertThat(fixture.err()).contains(" holds the kernel \"Other Java\" and was left alone");
        assertThat(foreign).exists();
    }

    @Test
    void uninstall_nothingThere_saysSo() {
        assertThat(fixture.run(fixture.host(), "uninstall")).isEqualTo(1);
        assertThat(fixture.err()).startsWith("There is no kernel at " + fixture.userSpec());
    }

    @Test
    void run_unknownOption_isAUsageError() {
        assertThat(fixture.run(fixture.host(), "install", "--all")).isEqualTo(2);
        assertThat(fixture.err()).isEqualTo("There is no option \"--all\" here; see --help.\n");
    }

    @Test
    void install_variableThatTheLocaleCannotDecode_namesTheCure() {
        var env = Map.of("JUPYTER_DATA_DIR", "no\0path");
        assertThat(fixture.run(fixture.host(env, Platform.LINUX), "install")).isEqualTo(1);
        assertThat(fixture.err())
                .startsWith("Java cannot read the path ")
                .contains("LC_ALL=C.UTF-8");
    }

    @Test
    void run_help_explains() {
        assertThat(fixture.run(fixture.host(), "install", "--help")).isZero();
        assertThat(fixture.out()).isEqualTo(Arguments.USAGE);
    }

    private static JsonObject kernelJson(Path spec) throws IOException {
        return JsonParser.parseString(Files.readString(spec.resolve("kernel.json")))
                .getAsJsonObject();
    }
}

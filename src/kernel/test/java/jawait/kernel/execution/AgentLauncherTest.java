package jawait.kernel.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AgentLauncherTest {

    private static AgentLauncher launcher(Map<String, String> environment) {
        return new AgentLauncher(
                Path.of("java"),
                Path.of("runtime.jar"),
                List.of(Path.of("a.jar"), Path.of("b.jar")),
                LearnerOptions.from(environment),
                List.of("-XX:AOTCache=agent.aot"));
    }

    @Test
    void command_ownOptionsOfTheUser_comeLastAndWin() {
        var command =
                launcher(Map.of("JAWAIT_JVM_OPTIONS", "-Xmx1g -ea")).command(Path.of("socket"));

        assertThat(command).containsSubsequence("-Xmx512m", "-Xmx1g", "-ea", "-jar", "runtime.jar");
        assertThat(command).endsWith("socket");
    }

    @Test
    void command_cache_isUsed() {
        assertThat(launcher(Map.of("JAWAIT_JVM_OPTIONS", "-ea")).command(Path.of("socket")))
                .containsSubsequence("-XX:AOTCache=agent.aot", "-ea", "-jar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xshare:off", "-XX:SharedArchiveFile=x", "-XX:AOTCacheOutput=x"})
    void command_anotherArchiveOfTheUser_isUsedAlone(String option) {
        assertThat(launcher(Map.of("JAWAIT_JVM_OPTIONS", option)).command(Path.of("socket")))
                .contains(option)
                .doesNotContain("-XX:AOTCache=agent.aot");
    }

    @Test
    void modulePath_ofTheUser_reachesJvmAndCompiler() {
        var launcher = launcher(Map.of("JAWAIT_MODULE_PATH", "/mods"));
        var path = "a.jar" + File.pathSeparator + "b.jar" + File.pathSeparator + "/mods";

        assertThat(launcher.command(Path.of("s"))).containsSubsequence("--module-path", path);
        assertThat(launcher.compilerOptions()).containsSubsequence("--module-path", path);
    }

    @Test
    void compilerOptions_ofTheUser_comeLast() {
        var launcher = launcher(Map.of("JAWAIT_COMPILER_OPTIONS", "-Xlint:all"));

        assertThat(launcher.compilerOptions()).endsWith("-Xlint:all");
    }
}

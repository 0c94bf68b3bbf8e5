package jawait.kernel.aot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AotCachesTest {

    @TempDir private Path root;
    private Path kernelJar;
    private Path runtime;

    @BeforeEach
    void makeJars() throws IOException {
        kernelJar = root.resolve("kernel.jar");
        runtime = Jars.write(root.resolve("runtime.jar"), "one");
    }

    @Test
    void agent_withoutCaches_isEmpty() {
        assertThat(AotCaches.agent(kernelJar, List.of(runtime))).isEmpty();
    }

    @Test
    void agent_cacheOfTheseJars_isFound() throws IOException {
        var cache = makeCache();
        assertThat(AotCaches.agent(kernelJar, List.of(runtime))).contains(cache);
    }

    @Test
    void agent_replacedJar_isEmpty() throws IOException {
        makeCache();
        Jars.write(runtime, "two");
        assertThat(AotCaches.agent(kernelJar, List.of(runtime))).isEmpty();
    }

    @Test
    void agent_jarThatIsGone_isEmpty() throws IOException {
        makeCache();
        assertThat(AotCaches.agent(kernelJar, List.of(root.resolve("none.jar")))).isEmpty();
    }

    @Test
    void using_andMaking_keepCodeOfOneCpuOut() {
        assertThat(AotCaches.using("/a/cache"))
                .containsExactly(
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:-AOTAdapterCaching",
                        "-XX:ArchiveRelocationMode=0",
                        "-XX:-AOTReplayTraining",
                        "-XX:AOTCache=/a/cache");
        assertThat(AotCaches.making("a cache"))
                .containsExactly(
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:-AOTAdapterCaching",
                        "-XX:-AOTRecordTraining",
                        "-XX:AOTCacheOutput=a cache");
    }

    private Path makeCache() throws IOException {
        var folder = Files.createDirectory(root.resolve("aot"));
        var name = AotCaches.agent(Fingerprint.of(List.of(runtime)));
        return Files.writeString(folder.resolve(name), "");
    }
}

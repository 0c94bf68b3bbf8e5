package jawait.kernel.aot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainedJarTest {

    @TempDir private Path root;
    private Path jar;

    @BeforeEach
    void makeJar() throws IOException {
        jar = Jars.write(root.resolve("kernel.jar"), "one");
    }

    @Test
    void freshLoader_withoutACache_isNotNeeded() {
        assertThat(new TrainedJar(Optional.empty(), jar).freshLoader()).isEmpty();
    }

    @Test
    void freshLoader_sameJar_isNotNeeded() throws IOException {
        assertThat(new TrainedJar(fingerprint(), jar).freshLoader()).isEmpty();
    }

    @Test
    void freshLoader_replacedJar_readsTheNewOne() throws IOException {
        var trained = fingerprint();
        Jars.write(jar, "two");
        var loader = new TrainedJar(trained, jar).freshLoader().orElseThrow();
        try (var text = loader.getResourceAsStream("text")) {
            assertThat(text).hasContent("two");
        }
    }

    @Test
    void freshLoader_jarThatIsGone_isNotNeeded() {
        assertThat(new TrainedJar(Optional.of("1-2"), root.resolve("none.jar")).freshLoader())
                .isEmpty();
    }

    private Optional<String> fingerprint() throws IOException {
        return Optional.of(Fingerprint.of(List.of(jar)));
    }
}

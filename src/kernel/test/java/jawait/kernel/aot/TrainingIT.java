package jawait.kernel.aot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Trainings that fail; that they succeed is what every installed kernel shows.
final class TrainingIT {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir private Path root;
    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(root.resolve("aot"));
    }

    @Test
    void into_kernelThatDoesNotStart_saysWhatItSaid() throws IOException {
        var jar = Jars.write(root.resolve("kernel.jar"), "no program");
        assertThatExceptionOfType(TrainingException.class)
                .isThrownBy(() -> training(List.of(JAVA), jar).into(folder, List.of(jar)))
                .withMessageStartingWith("the rehearsed kernel stopped (")
                .withMessageContaining("kernel.jar");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void into_kernelThatIsTooSlow_isEnded() {
        var jar = Path.of(System.getProperty("jawait.kernel.jar"));
        var training = new Training(List.of(JAVA), jar, Duration.ZERO);
        assertThatExceptionOfType(TrainingException.class)
                .isThrownBy(() -> training.into(folder, List.of(jar)));
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).isEmpty();
    }

    private static Training training(List<String> jvm, Path jar) {
        return new Training(jvm, jar, Duration.ofMinutes(1));
    }
}

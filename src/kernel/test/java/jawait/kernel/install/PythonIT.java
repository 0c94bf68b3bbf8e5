package jawait.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PythonIT {

    @Test
    void onPath_python_answersWithAFolder() {
        assertThat(Python.onPath(Duration.ofSeconds(60)).prefix())
                .hasValueSatisfying(PythonIT::isAFolder);
    }

    @Test
    void onPath_noPatience_isEmpty() {
        assertThat(Python.onPath(Duration.ZERO).prefix()).isEmpty();
    }

    private static void isAFolder(Path path) {
        assertThat(path).isAbsolute().isDirectory();
    }
}

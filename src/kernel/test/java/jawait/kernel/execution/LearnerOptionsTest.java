package jawait.kernel.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LearnerOptionsTest {

    @Test
    void from_nothingSet_hasDefaults() {
        var options = LearnerOptions.from(Map.of());

        assertThat(options.heap()).isEqualTo("512m");
        assertThat(options.jvm()).isEmpty();
        assertThat(options.classPath()).isEmpty();
    }

    @Test
    void from_paths_areSplitAndAbsolute() {
        var path = "a dir" + File.pathSeparator + File.pathSeparator + "b.jar";

        var options = LearnerOptions.from(Map.of("JAWAIT_CLASS_PATH", path));

        assertThat(options.classPath())
                .containsExactly(
                        Path.of("a dir").toAbsolutePath(), Path.of("b.jar").toAbsolutePath());
    }

    @Test
    void from_badHeap_saysWhatItTakes() {
        assertThatThrownBy(() -> LearnerOptions.from(Map.of("JAWAIT_HEAP", "lots")))
                .hasMessage("JAWAIT_HEAP is \"lots\"; it takes a size such as 512m or 2g");
    }

    @Test
    void from_openQuote_namesTheVariable() {
        assertThatThrownBy(() -> LearnerOptions.from(Map.of("JAWAIT_JVM_OPTIONS", "'x")))
                .hasMessage("JAWAIT_JVM_OPTIONS: a quote ' is not closed in: 'x");
    }

    @Test
    void from_variablesOfOtherKernels_countAfterOurs() {
        var options =
                LearnerOptions.from(
                        Map.of(
                                "JAWAIT_JVM_OPTIONS", "-ea",
                                "JJAVA_JVM_OPTS", "-Da=b",
                                "IJAVA_COMPILER_OPTS", "-parameters --release 17 -Xlint",
                                "JJAVA_STARTUP_SCRIPT", "int x = 1;"));

        assertThat(options.jvm()).containsExactly("-ea", "-Da=b");
        assertThat(options.compiler()).containsExactly("-parameters", "-Xlint");
        assertThat(options.startupCode()).containsExactly("int x = 1;");
    }

    @ParameterizedTest
    @CsvSource({"512m, 5m", "5M, 5m", "5120k, 5m", "4m, 4m", "4000000, 4000000", "1g, 5m"})
    void heap_isNeverMoreThanTheLargest(String largest, String first) {
        var options = LearnerOptions.from(Map.of("JAWAIT_HEAP", largest));
        assertThat(options.firstHeap()).isEqualTo(first);
    }
}

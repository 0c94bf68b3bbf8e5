package jawait.kernel.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaFileObject.Kind;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class LearnerFilesTest {

    private static final String KERNEL = path("kernel.jar", "more.jar");

    private final LearnerFiles files =
            new LearnerFiles(
                    ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null),
                    KERNEL);

    @Test
    void classPath_ofThisJvm_isNotTheLearners() throws IOException {
        var all = Set.of(Kind.CLASS);

        assertThat(files.list(StandardLocation.CLASS_PATH, "jawait.kernel", all, false)).isEmpty();
        assertThat(files.list(StandardLocation.CLASS_PATH, "com.google.gson", all, true)).isEmpty();
    }

    static Stream<Arguments> pathsOfJShell() {
        return Stream.of(
                arguments(path(KERNEL, "learner.jar"), List.of("learner.jar")),
                arguments(path(KERNEL, "one.jar", "two"), List.of("one.jar", "two")),
                // Where it puts nothing before, nothing is taken away.
                arguments(path("one.jar", "kernel.jar"), List.of("one.jar", "kernel.jar")),
                arguments("kernel.jar", List.of("kernel.jar")),
                // The compiler would take an empty entry for the folder of the notebook.
                arguments(path(KERNEL, "", "learner.jar", ""), List.of("learner.jar")),
                arguments(path(KERNEL, ""), List.of()));
    }

    @ParameterizedTest
    @MethodSource("pathsOfJShell")
    void handleOption_classPath_takesWhatTheLearnerAdded(String path, List<String> expected) {
        assertThat(files.handleOption("-classpath", List.of(path).iterator())).isTrue();

        assertThat(files.getLocation(StandardLocation.CLASS_PATH))
                .extracting(File::getPath)
                .isEqualTo(expected);
    }

    @Test
    void handleOption_anyOther_isTheCompilers() {
        var folder = System.getProperty("java.io.tmpdir");

        assertThat(files.handleOption("-d", List.of(folder).iterator())).isTrue();
        assertThat(files.getLocationAsPaths(StandardLocation.CLASS_OUTPUT))
                .extracting(Path::toString)
                .containsExactly(Path.of(folder).toString());
    }

    @Test
    void getLocationAsPaths_ofWhatJShellWouldIndex_isEmpty() {
        var _ = files.handleOption("-classpath", List.of(path(KERNEL, "learner.jar")).iterator());

        assertThat(files.getLocationAsPaths(StandardLocation.CLASS_PATH)).isEmpty();
        assertThat(files.getLocationAsPaths(StandardLocation.PLATFORM_CLASS_PATH)).isEmpty();
    }

    private static String path(String... entries) {
        return String.join(File.pathSeparator, entries);
    }
}

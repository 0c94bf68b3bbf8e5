package jawait.tutorial.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import jawait.tutorial.exercise.Catalog;
import jawait.tutorial.exercise.Proof;
import org.junit.jupiter.api.Test;

final class CourseTest {

    // Side by side, because checks in real time mostly wait.
    @Test
    void checks_acceptTheSolutionAndRejectEveryWrongOne_onOneTwoAndFourProcessors() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var said =
                    Stream.of(1, 2, 4)
                            .map(processors -> threads.submit(() -> proof(processors)))
                            .toList();

            assertThat(said)
                    .extracting(Future::get)
                    .allSatisfy(text -> assertThat(text).endsWith("proved"));
        }
    }

    private static String proof(int processors) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var process =
                new ProcessBuilder(
                                java.toString(),
                                "-XX:ActiveProcessorCount=" + processors,
                                "-XX:+UseSerialGC",
                                "--enable-preview",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Proof.class.getName())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        process.getOutputStream().close();
        var said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return "on " + processors + ": " + said + (process.waitFor() == 0 ? "proved" : "refuted");
    }

    @Test
    void items_haveOneIdEach_andBelongToANotebook() {
        var catalog = Catalog.installed();
        var ids = new HashSet<String>();
        catalog.questions().forEach(question -> assertThat(ids.add(question.item().id())).isTrue());
        catalog.exercises().forEach(exercise -> assertThat(ids.add(exercise.item().id())).isTrue());

        assertThat(ids)
                .isNotEmpty()
                .allMatch(id ->
                        catalog.notebooks().stream()
                                .anyMatch(n -> n.startsWith(id.substring(0, 2))));
    }
}

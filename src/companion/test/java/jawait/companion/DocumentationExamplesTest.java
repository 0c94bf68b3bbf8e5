package jawait.companion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs each fenced example of the documentation, line by line, as a reader would in a cell. What
/// stands behind `// ` is the value of the line, or `throws` with the exception it ends in.
final class DocumentationExamplesTest {

    private static final Path SOURCES = Path.of("main/java/jawait/companion");
    private static final Pattern FENCE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern EXPECTATION = Pattern.compile("\\s+// ");

    private final Warnings warnings = new Warnings("jawait.companion.SafeDivide");
    private final JShell shell = JShell.builder().executionEngine("local").build();

    @BeforeEach
    void open() throws URISyntaxException {
        var location = Chunks.class.getProtectionDomain().getCodeSource().getLocation();
        shell.addToClasspath(Path.of(location.toURI()).toString());
        run("import module java.base;");
        run("import jawait.companion.*;");
    }

    @AfterEach
    void close() {
        shell.close();
        warnings.close();
    }

    static List<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.sorted().flatMap(DocumentationExamplesTest::examplesOf).toList();
        }
    }

    private static Stream<String> examplesOf(Path file) {
        try {
            var documentation =
                    Files.readAllLines(file).stream()
                            .map(String::strip)
                            .filter(line -> line.startsWith("///"))
                            .map(line -> line.substring(3).strip() + "\n");
            return FENCE.matcher(String.join("", documentation.toList()))
                    .results()
                    .map(fence -> fence.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void examples_areFound() throws IOException {
        assertThat(examples()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void example_doesWhatItSays(String example) {
        example.lines().forEach(this::runAndCompare);
    }

    private void runAndCompare(String line) {
        var parts = EXPECTATION.split(line, 2);
        var result = run(parts[0]);
        if (parts.length == 2) {
            assertThat(outcome(result)).as(line).isEqualTo(parts[1]);
        } else {
            assertThat(result.exception()).as(line).isNull();
        }
    }

    private SnippetEvent run(String line) {
        var events = shell.eval(line);
        assertThat(events).as(line).hasSize(1);
        var event = events.getFirst();
        var diagnostics = shell.diagnostics(event.snippet()).map(d -> d.getMessage(null)).toList();
        assertThat(diagnostics).as(line).isEmpty();
        assertThat(event.status()).as(line).isEqualTo(Status.VALID);
        return event;
    }

    private static String outcome(SnippetEvent event) {
        if (event.exception() instanceof EvalException thrown) {
            var type = thrown.getExceptionClassName();
            var message = thrown.getMessage();
            var name = type.substring(type.lastIndexOf('.') + 1);
            return "throws " + name + (message == null ? "" : ": " + message);
        }
        return event.value();
    }
}

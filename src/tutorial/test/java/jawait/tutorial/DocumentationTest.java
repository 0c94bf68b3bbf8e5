package jawait.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Runs each example of `docs/timelines.md` in a JShell and compares what it shows with the text
/// behind it.
final class DocumentationTest {

    private static final Path PAGE = Path.of("../../docs/timelines.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("```java\n([^`]*)```\n\n```text\n([^`]*)```");

    /// Writes what the examples show into the page: run it after a deliberate change, and read it.
    static void main() throws IOException {
        try (var shell = new Shell()) {
            var page = Files.readString(PAGE);
            var written =
                    EXAMPLE.matcher(page)
                            .replaceAll(m ->
                                    "```java\n%s```\n\n```text\n%s```"
                                            .formatted(m.group(1), shown(shell, m.group(1)))
                                            .replace("\\", "\\\\")
                                            .replace("$", "\\$"));
            Files.writeString(PAGE, written);
        }
    }

    private static String shown(Shell shell, String example) {
        var value = shell.eval(example);
        var text = value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
        return text.stripTrailing() + "\n";
    }

    @Test
    void everyExample_showsWhatThePageSays() throws IOException {
        var examples = EXAMPLE.matcher(Files.readString(PAGE)).results().toList();

        assertThat(examples).hasSizeGreaterThanOrEqualTo(6);
        try (var shell = new Shell()) {
            for (var example : examples) {
                assertThat(shown(shell, example.group(1))).isEqualTo(example.group(2));
            }
        }
    }

    @Test
    void everyVerb_isOnThePage() throws IOException {
        var page = Files.readString(PAGE);

        for (var method : Tasks.class.getMethods()) {
            if (method.getDeclaringClass() == Tasks.class) {
                assertThat(page).as(method.getName()).contains("`" + method.getName() + "(");
            }
        }
    }
}

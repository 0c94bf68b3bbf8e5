package jawait.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// The JDK's own scopes, a preview API in JDK 25: run as a notebook runs them.
final class StructuredScopeTest {

    private static final String OPEN =
            """
            var run = timeline("page", () -> {
                try (var scope = StructuredTaskScope.open(
                        Joiner.<String>awaitAllSuccessfulOrThrow(),
                        c -> c.withThreadFactory(threads("part")))) {
            """;

    private static final Shell SHELL = new Shell();

    @AfterAll
    static void closeTheShell() {
        SHELL.close();
    }

    @Test
    void scope_ofTwoParts_isDrawnWithItsEnds() {
        SHELL.eval(
                OPEN
                        + """
                                scope.fork(() -> { Thread.sleep(100); return "text"; });
                                scope.fork(() -> { Thread.sleep(200); return "image"; });
                                scope.join();
                                return "page";
                            }
                        }).realTime();
                        """);

        assertThat(SHELL.eval("run.value()")).isEqualTo("\"page\"");
        assertThat(SHELL.eval("run.trace().order()")).isEqualTo("[part 1, part 2]");
        assertThat(SHELL.eval("run.toString()"))
                .contains("▒ waiting for a task", " part 1 ", " part 2 ");
    }

    @Test
    void scope_whosePartFails_showsTheExceptionAndTheCancelledSibling() {
        SHELL.eval(
                OPEN
                        + """
                                scope.fork(() -> { Thread.sleep(100); throw new IllegalStateException("boom"); });
                                scope.fork(() -> { Thread.sleep(30_000); return "image"; });
                                scope.join();
                            }
                            return "page";
                        }).realTime();
                        """);

        assertThat(SHELL.eval("run.outcome().describe()"))
                .contains("FailedException")
                .contains("boom");
        assertThat(SHELL.eval("run.toString()"))
                .contains("✗ IllegalStateException: boom", "⊘ cancelled");
    }
}

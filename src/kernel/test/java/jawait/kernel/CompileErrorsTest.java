package jawait.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jawait.kernel.snippet.Problem;
import jawait.kernel.snippet.SnippetSource;
import org.junit.jupiter.api.Test;

final class CompileErrorsTest {

    private static final String CELL = "int a = 1;\nint b = c + d;";
    private static final SnippetSource SECOND = new SnippetSource("int b = c + d;", 11, 2);

    private static Problem problem(boolean error, String message, int start, int end) {
        return new Problem(error, "code", message, start, end);
    }

    private static String plain(ErrorReport report) {
        return String.join("\n", report.traceback()).replaceAll("\u001b\\[[0-9;]*m", "");
    }

    @Test
    void report_oneError_showsLineAndPlace() {
        var symbol = "cannot find symbol\n  symbol:   variable c\n  location: class ";

        var report = CompileErrors.report(CELL, SECOND, List.of(problem(true, symbol, 8, 9)));

        assertThat(plain(report))
                .isEqualTo(
                        """
                        CompileError in line 2
                            int b = c + d;
                                    ^
                        cannot find symbol: variable c\
                        """);
    }

    @Test
    void report_severalErrors_areCountedInTheSummary() {
        var errors = List.of(problem(true, "first", 8, 9), problem(true, "second", 12, 13));

        assertThat(CompileErrors.report(CELL, SECOND, errors).evalue())
                .isEqualTo("line 2: first (and 1 more)");
    }

    @Test
    void report_warnings_areLeftOut() {
        var problems = List.of(problem(false, "old", 0, 1), problem(true, "bad", 8, 9));

        assertThat(plain(CompileErrors.report(CELL, SECOND, problems))).doesNotContain("old");
    }
}

package jawait.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jawait.kernel.snippet.Problem;
import jawait.kernel.snippet.SnippetSource;
import org.junit.jupiter.api.Test;

final class CompileErrorsTest {

    private static final CompileErrors ERRORS =
            new CompileErrors(
                    new MissingNames(
                            (_, _) -> List.of("count"),
                            name ->
                                    name.equals("Gson")
                                            ? List.of("com.google.gson.Gson")
                                            : List.of()));
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

        var report = ERRORS.report(CELL, SECOND, List.of(problem(true, symbol, 8, 9)));

        assertThat(plain(report))
                .isEqualTo(
                        """
                        CompileError in line 2
                            int b = c + d;
                                    ^
                        cannot find symbol: variable c
                        Did you mean `count`?\
                        """);
    }

    @Test
    void report_severalErrors_areCountedInTheSummary() {
        var errors = List.of(problem(true, "first", 8, 9), problem(true, "second", 12, 13));

        assertThat(ERRORS.report(CELL, SECOND, errors).evalue())
                .isEqualTo("line 2: first (and 1 more)");
    }

    @Test
    void report_warnings_areLeftOut() {
        var problems = List.of(problem(false, "old", 0, 1), problem(true, "bad", 8, 9));

        assertThat(plain(ERRORS.report(CELL, SECOND, problems))).doesNotContain("old");
    }

    private static String advice(String cell, String code, String message, int start, int end) {
        var problem = new Problem(true, "compiler.err." + code, message, start, end);
        return plain(ERRORS.report(cell, SnippetSource.at(cell, 0, cell), List.of(problem)))
                .lines()
                .skip(3)
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    @Test
    void report_memberThatDoesNotExist_marksItsNameAlone() {
        var problem =
                new Problem(
                        true,
                        "compiler.err.cant.resolve.location.args",
                        "cannot find symbol\n  symbol:   method lenght()\n"
                                + "  location: class java.lang.String",
                        0,
                        12);
        var cell = "\"abc\".lenght()";

        assertThat(plain(ERRORS.report(cell, SnippetSource.at(cell, 0, cell), List.of(problem))))
                .contains("\n          ^^^^^^\n")
                .contains("method lenght() in class String\nDid you mean `count`?");
    }

    @Test
    void report_typeThatCanBeImported_showsTheImport() {
        assertThat(
                        advice(
                                "Gson g = null;",
                                "cant.resolve.location",
                                "cannot find symbol\n  symbol:   class Gson\n  location: class ",
                                0,
                                4))
                .endsWith("`Gson` is not known here. Add `import com.google.gson.Gson;`.");
    }

    @Test
    void report_methodsThatDoNotFit_areListed() {
        var message =
                "no suitable method found for sleep(java.lang.String)\n"
                        + "    method java.lang.Thread.sleep(long) is not applicable\n"
                        + "      (argument mismatch; java.lang.String cannot be converted to"
                        + " long)";

        assertThat(advice("Thread.sleep(\"a\");", "cant.apply.symbols", message, 0, 12))
                .isEqualTo(
                        """
                        no suitable method found for sleep(String)
                            Thread.sleep(long): String cannot be converted to long\
                        """);
    }

    @Test
    void report_typesOfOneName_keepTheirPackages() {
        var message =
                "incompatible types: java.util.List<java.lang.String> cannot be converted to"
                        + " java.awt.List";

        assertThat(advice("x", "prob.found.req", message, 0, 1))
                .startsWith(
                        "incompatible types: java.util.List<String> cannot be converted to"
                                + " java.awt.List");
    }

    @Test
    void report_frequentErrors_sayWhatToDo() {
        var lossy = "incompatible types: possible lossy conversion from double to int";

        assertThat(advice("x", "prob.found.req", lossy, 0, 1))
                .endsWith("Write `(int)` before the value to cut it off.");
        assertThat(advice("x", "expected", "';' expected", 0, 1))
                .endsWith("A `;` is missing here.");
        assertThat(
                        advice(
                                "x",
                                "unreported.exception.need.to.catch.or.throw",
                                "unreported exception java.io.IOException; must be caught or"
                                        + " declared to be thrown",
                                0,
                                1))
                .contains("`throws IOException`");
    }
}

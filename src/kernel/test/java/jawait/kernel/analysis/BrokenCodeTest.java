package jawait.kernel.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Text that is half written, or no Java at all.
final class BrokenCodeTest {

    private static final String CELL =
            """
            import java.util.*;
            /** D {@code x}. */ int f(int n) { return n > 0 ? g(n - 1) : 0; }
            record P(int a, List<String> b) { int sum() { return a + b.size(); } }
            var p = new P(1, List.of("x"));
            for (var q : p.b()) { System.out.println(q.length() + 'c'); }
            var t = \"""
              a \\" b
              \""";
            int g(int n) { return f(n); }
            p.b().stream().map(z -> z.length()).toList()
            """;

    private static final List<String> PIECES =
            List.of(
                    "xs",
                    ".",
                    " ",
                    "(",
                    ")",
                    "{",
                    "}",
                    "[",
                    "]",
                    "\"",
                    "'",
                    "\"\"\"",
                    "//",
                    "/*",
                    "*/",
                    "\n",
                    ";",
                    "int",
                    "class A",
                    "record R(int x)",
                    "void f()",
                    "->",
                    "::",
                    "new ",
                    "List.of(1)",
                    "if (",
                    "else",
                    "import ",
                    "module ",
                    "java.util",
                    "@",
                    "<",
                    ">",
                    "=",
                    "😀",
                    "\uD83D",
                    "case ",
                    "switch (xs) ",
                    "1.",
                    "\\",
                    "%",
                    "///",
                    "static ",
                    "var x = ",
                    "enum E",
                    "non-",
                    "catch",
                    "super",
                    "%time ",
                    "%%html\n",
                    "Path.of(\"",
                    "\\u0022",
                    "e\u0301",
                    "\r\n",
                    "...",
                    "<?>",
                    "sealed ",
                    "@interface",
                    "\u0000",
                    "\u001A");

    private static JShell shell;
    private static Completer completer;
    private static Inspector inspector;
    private static Completeness completeness;

    @BeforeAll
    static void start() {
        shell = Shells.start();
        var model = new CodeModel(Shells.access(shell), CompilerSettings::ofRunningJdk);
        completer = new Completer(model, Surroundings.none());
        inspector = new Inspector(model, new Documentation(), Surroundings.none());
        completeness = new Completeness(Shells.access(shell));
    }

    @AfterAll
    static void close() {
        shell.close();
    }

    /// Each of the three answers, whatever it is.
    private static void ask(String code, int cursor) {
        assertThat(completer.complete(code, cursor)).as(code).isNotNull();
        assertThat(inspector.inspect(code, cursor, 1)).as(code).isNotNull();
        assertThat(completeness.check(code)).as(code).isNotNull();
    }

    @Test
    void cell_cutAnywhere_isAnswered() {
        for (int end = 0; end <= CELL.length(); end += 3) {
            ask(CELL.substring(0, end), end);
        }
    }

    @Test
    void cell_withTheCursorAnywhere_isAnswered() {
        for (int cursor = -1; cursor <= CELL.length() + 1; cursor += 3) {
            ask(CELL, cursor);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void pieces_inAnyOrder_areAnswered(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            String code =
                    Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
                            .limit(random.nextInt(14))
                            .collect(Collectors.joining());
            ask(code, random.nextInt(code.length() + 1));
        }
    }

    @Test
    void completion_afterTheCompilerFailed_isBack() {
        completer.complete("catch int", 9);
        inspector.inspect("catch int", 9, 0);
        assertThat(completer.complete("\"\".isBl", 7).items()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int x = 1;",
                "var v = List.of(1).stream().map(i -> i + 1).toList();",
                "int f() { return List.of(1).stream().map(i -> i + 1).toList().size(); }",
                "System.out.println(1);",
            })
    void hugeCell_isAnswered(String line) {
        String code = (line + "\n").repeat(10_000) + "\"\".isBl";
        assertThat(completer.complete(code, code.length()).items())
                .extracting(Completion::text)
                .containsExactly("isBlank");
        assertThat(inspector.inspect(code + "ank", code.length(), 0)).isPresent();
        assertThat(completeness.check(code)).isEqualTo(new Completeness.Verdict.Complete());
    }

    @Test
    void deepNesting_isAnswered() {
        String code = "(".repeat(20_000) + "\"\".isBl";
        assertThat(completer.complete(code, code.length()).items()).isEmpty();
        assertThat(completer.complete("\"\".isBl", 7).items()).hasSize(1);
    }
}

package jawait.kernel.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import jawait.kernel.analysis.Completeness.Verdict;
import jdk.jshell.JShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CompletenessTest {

    private static JShell shell;

    @BeforeAll
    static void start() {
        shell = Shells.start();
    }

    @AfterAll
    static void close() {
        shell.close();
    }

    private static Verdict check(String code) {
        return new Completeness(Shells.access(shell)).check(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  \n",
                "// note",
                "/* note */",
                "1 + 1",
                "1 + 1;",
                "int x = 5",
                "int x = 5; x + 1",
                "void f() {}",
                "class A { }",
                "if (true) {\n}",
                "if (true) {\n} else {\n}",
                "try { } catch (Exception e) { }",
                "import java.util.*",
                "\"\"\"\n  a\n  \"\"\"",
                "var s = \"{\";",
                "char c = '(';",
                "List.of(1)\n    .size()",
                "%time foo(1)",
                "%time foo(",
                "int x = 1;\n%who\nx",
                "%%html\n<p>\n",
                "%%time\nfoo();\n  \n",
                "@Deprecated\nint x() { return 1; }",
                "Runnable r = () -> { };",
                "var v = switch (1) { default -> 2; };",
            })
    void check_whatCanRun_isComplete(String code) {
        assertThat(check(code)).isEqualTo(new Verdict.Complete());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "foo(|0",
                "List.of(1,|0",
                "int f(int x) {|1",
                "class A {⏎    void f() {|2",
                "class A {⏎    void f() {⏎    }|1",
                "list.forEach(x -> {|1",
                "void f()|0",
                "class A|0",
                "if (true)|0",
                "if (true) { } else|0",
                "try { }|0",
                "do { }|0",
                "x +|0",
                "\"a\".|0",
                "int x =|0",
                "/* open|0",
                "var s = \"\"\"|0",
                "var s = \"\"\"⏎  a|0",
                "void f() { var s = \"\"\"⏎ a|1",
                "%%html|0",
                "%%html⏎<p>|0",
                "%time foo()⏎int f() {|1",
                "@Deprecated|0",
                "@Deprecated⏎|0",
                "Runnable r = () -> {|1",
                "switch (1) {⏎    case 1 -> {|2",
                "var v = switch (1) {⏎    case 1 ->|1",
                "if (a) {⏎} else {|1",
                "foo(x -> {⏎    bar(y -> {|2",
                "int x = 1; // note⏎int f() { /* {|1",
            })
    void check_whatNeedsMore_isIncompleteWithAnIndent(String code, int depth) {
        assertThat(check(code.replace('⏎', '\n')))
                .isEqualTo(new Verdict.Incomplete("    ".repeat(depth)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"abc",
                "var s = \"abc",
                "'a",
                "foo(\"abc\n",
                "f(]",
                "}",
                "f())",
                "#",
                "else",
                "void f() {} else",
                "void f() {} else {"
            })
    void check_whatNothingMends_isNotComplete(String code) {
        assertThat(check(code)).isNotInstanceOf(Verdict.Complete.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc", "'a", "f(]", "}", "f())", "#", "void f() {} else"})
    void check_whatNothingMends_isInvalid(String code) {
        assertThat(check(code)).isEqualTo(new Verdict.Invalid());
    }

    @Test
    void check_deepNesting_doesNotThrow() {
        String code = "(".repeat(20_000) + "1" + ")".repeat(20_000);
        assertThat(check(code)).isInstanceOf(Verdict.class);
    }
}

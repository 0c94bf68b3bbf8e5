package jawait.kernel.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jawait.kernel.snippet.ResultVariable;
import jawait.kernel.snippet.SnippetForm;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SnippetFormsTest {

    private final JShell shell = Shells.start();
    private int variables;

    @BeforeAll
    void declareSome() {
        List.of(
                        "int n = 3;",
                        "var words = new ArrayList<>(List.of(\"b\", \"a\"));",
                        "<T> T same(T value) { return value; }",
                        "record Pair<A, B>(A a, B b) {}",
                        "int[] some = {3, 1, 2};")
                .forEach(each -> Shells.run(shell, each));
    }

    @AfterAll
    void close() {
        shell.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 + 1",
                "1 + 1;",
                "(byte) 1",
                "'a'",
                "null",
                "n",
                "n = 4",
                "n += 1;",
                "n++",
                "--n;",
                "-n",
                "n < 2",
                "some[0] = 7;",
                "some[0]",
                "\"a\" + n",
                "\"\"\"\n  a, b\n  \"\"\"",
                "words",
                "words.size()",
                "words.stream().map(x -> { return x + \",\"; }).toList()",
                "words.stream().sorted(Comparator.comparing(String::length)).toList()",
                "words.stream().collect(Collectors.groupingBy(String::length))",
                "same(same(1))",
                "List.of(1, \"a\", 2.0)",
                "new ArrayList<>()",
                "new int[] {1, 2}.length",
                "new Pair<>(1, \"b\").a()",
                "words instanceof List && words.isEmpty()",
                "same(words) instanceof ArrayList",
                "new ArrayList<List<?>>().size()",
                "/* about */ n // it",
                "((n))",
                "java.util.Map.of(1, 2).get(1)",
                "int.class",
                "MethodHandles.lookup().findVirtual(String.class, \"length\","
                        + " MethodType.methodType(int.class)).invoke(\"abc\")",
            })
    void valueOfAnyType_isThatOfJShell(String snippet) {
        var form = SnippetForms.of(snippet).orElseThrow();
        var before = state();
        var expected = shell.eval(snippet).getFirst();
        restore(before);
        var found = shell.eval(declaration(form.text()));

        assertThat(expected.status()).isEqualTo(Status.VALID);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().status()).isEqualTo(Status.VALID);
        assertThat(found.getFirst().value()).isEqualTo(expected.value());
    }

    private String declaration(String expression) {
        return ResultVariable.ofExpression(++variables, expression);
    }

    private String state() {
        return shell.eval("n + \",\" + some[0]").getFirst().value().replace("\"", "");
    }

    private void restore(String state) {
        var values = state.split(",", -1);
        Shells.run(shell, "n = " + values[0] + ";");
        Shells.run(shell, "some[0] = " + values[1] + ";");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "// nothing",
                ";",
                "int x = 1;",
                "int x",
                "var x = 1, y = 2;",
                "1, y = 2",
                "1; int y = 2;",
                "int[] x = {1};",
                "List<String> x = null;",
                "Map.Entry<String, Integer> x;",
                "void f() {}",
                "record R(int x) {}",
                "import java.util.*;",
                "throw new Exception();",
                "assert n > 2;",
                "return;",
                "{ yield 1; }",
                "if (n > 2) { record Own(int x) {} }",
                "for (var x : words) { new Object() {}; }",
                "for (var x : words) { class Own {} }",
                "while (n > 2) { switch (n) { default: n--; } }",
                "if (n > 2) { n--; ",
                "if (n > 2) n--; /* open",
                "switch (n) { case 1 -> 1; default -> 2.0; }",
                "same(switch (n) { default -> 2; })",
                "n > 2 ? 1 : 2.0",
                "new Object() { int x = 1; }",
                "same(new Object() {}).toString()",
                "same((Supplier<Integer>) () -> { class Own {} return 1; }).get()",
                "same((Supplier<Integer>) () -> { enum Own { ONE } return 1; }).get()",
                "same((Supplier<Integer>) () -> { interface Own {} return 1; }).get()",
                "same((Supplier<Integer>) () -> { record Own(int x) {} return 1; }).get()",
                "(1 + 2",
                "1 + 2)",
                "\"open",
                "1 /* open",
                "new ArrayList<Map<?, ?>>().size()",
                "1 \\u002B 1",
                "$jawait$1 + 1",
            })
    void whatIsNoneForSure_isLeftToJShell(String snippet) {
        assertThat(SnippetForms.of(snippet)).isEmpty();
    }

    @Test
    void choices_haveValuesOfTheTypeThatTheyAreAssignedTo() {
        for (var source :
                List.of(
                        "switch (n) { case -9 -> 1.5; default -> 1; }",
                        "n == -9 ? same(1.5) : same(1)")) {
            assertThat(shell.eval(source).getFirst().value()).isEqualTo("1.0");
            assertThat(shell.eval(declaration(source)).getFirst().value()).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "print(1)|print|false|true",
                "print(1);|print|true|true",
                "System.out.println(\"a)\") ; // it|println|true|true",
                "a.b(c(1), d())|b|false|true",
                "new Pair(1)|Pair|false|true",
                "f(1) + g(2)|g|false|true",
                "-f(1)|f|false|true",
                "same(n > 2 ? 1 : 2)|same|false|false",
                "same(n > 2 ? 1 : 2);|same|true|false",
                "run(() -> { for (var x : words) { if (x.isEmpty()) { n++; } } });|run|true|true",
            })
    void call_isThatOfTheLastMethod(
            String snippet, String method, boolean semicolon, boolean typeless) {
        assertThat(SnippetForms.of(snippet).orElseThrow())
                .isInstanceOfSatisfying(
                        SnippetForm.Call.class,
                        each -> {
                            assertThat(each.method()).isEqualTo(method);
                            assertThat(each.semicolon()).isEqualTo(semicolon);
                            assertThat(each.typeless()).isEqualTo(typeless);
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"f(1) + 2", "(1)", "(f(1))", "n = 3;"})
    void expressionThatIsNoCall_isOne(String snippet) {
        assertThat(SnippetForms.of(snippet).orElseThrow())
                .isInstanceOf(SnippetForm.Expression.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if (n > 2) n--;",
                "if (n > 2) { n--; } else if (n > 1) { n++; } else { n = 0; }",
                "for (int i = 0; i < 2; i++) { n += i; }",
                "for (var x : words) { if (x.isEmpty()) continue; else break; }",
                "outer: for (;;) { for (;;) { break outer; } }",
                "while (n > 9) n--;",
                "do { n++; } while (n < 5);",
                "try { n++; } catch (RuntimeException e) { n--; } finally { n++; }",
                "synchronized (words) { n++; }",
                "{ int x = 1; n += x; }",
                "// about\nif (n > 2) {\n  n--; // it\n} // end",
            })
    void statement_doesTheSameAsTheValueOfAVariable(String snippet) {
        var form = SnippetForms.of(snippet).orElseThrow();
        var before = state();
        assertThat(shell.eval(snippet).getFirst().status()).isEqualTo(Status.VALID);
        var expected = state();
        restore(before);
        var found = shell.eval(ResultVariable.ofStatement(++variables, form.text())).getFirst();

        assertThat(form).isInstanceOf(SnippetForm.Statement.class);
        assertThat(found.status()).isEqualTo(Status.VALID);
        assertThat(state()).isEqualTo(expected);
        assertThat(ResultVariable.hasValue(found.snippet())).isFalse();
    }

    @Test
    void text_isWithoutSemicolonAndCommentsBehind() {
        assertThat(SnippetForms.of("// a\nn + // b\n1; // c").orElseThrow().text())
                .isEqualTo("n + // b\n1");
    }
}

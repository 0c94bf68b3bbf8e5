package jawait.kernel.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jawait.kernel.snippet.ExpressionVariable;
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
final class TypelessExpressionsTest {

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
        var expression = TypelessExpressions.of(snippet).orElseThrow();
        var before = state();
        var expected = shell.eval(snippet).getFirst();
        restore(before);
        var found = shell.eval(declaration(expression.text()));

        assertThat(expected.status()).isEqualTo(Status.VALID);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().status()).isEqualTo(Status.VALID);
        assertThat(found.getFirst().value()).isEqualTo(expected.value());
    }

    private String declaration(String expression) {
        return ExpressionVariable.declaration(++variables, expression);
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
                "if (true) {}",
                "for (;;) {}",
                "{ int x = 1; }",
                "throw new Exception()",
                "System.out.println(1);",
                "switch (n) { case 1 -> 1; default -> 2.0; }",
                "same(switch (n) { default -> 2; })",
                "n > 2 ? 1 : 2.0",
                "same(n > 2 ? 1 : 2)",
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
        assertThat(TypelessExpressions.of(snippet)).isEmpty();
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
                "print(1)|print",
                "System.out.println(\"a)\")|println",
                "a.b(c(1), d())|b",
                "new Pair(1)|Pair",
                "f(1) + g(2)|",
                "f(1) + 2|",
                "(1)|",
                "-f(1)|f",
            })
    void method_isTheOneThatIsCalledLast(String snippet, String method) {
        var named = Optional.ofNullable(method);

        boolean sum = snippet.contains(" + g");
        assertThat(TypelessExpressions.of(snippet).orElseThrow().method())
                .isEqualTo(sum ? Optional.of("g") : named);
    }

    @Test
    void text_isWithoutSemicolonAndCommentsBehind() {
        assertThat(TypelessExpressions.of("// a\nn + // b\n1; // c").orElseThrow().text())
                .isEqualTo("n + // b\n1");
    }
}

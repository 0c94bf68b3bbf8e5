package jawait.kernel.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jawait.kernel.snippet.ResultVariable;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Nobody sees in which form a snippet is compiled.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SnippetRunnerIT {

    private final TestSession test = new TestSession();

    @BeforeAll
    void importModule() {
        test.eval("import module java.base;");
    }

    @AfterAll
    void close() {
        test.close();
    }

    /// How many snippets the JShell is given for one.
    private long taken(String snippet) {
        long before = test.compiled();
        test.eval(snippet);
        return test.compiled() - before;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "41 + 1|42",
                "(char) 98|'b'",
                "true ? 1 : 2.0|1.0",
                "switch (3) { case 4 -> 1.5; default -> 1; }|1.0",
                "List.of(1, 2).stream().map(x -> x * 2).toList()|[2, 4]",
                "null|null",
            })
    void value_isThatOfTheExpression(String expression, String value) {
        assertThat(test.value(expression)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7 + 1", "new ArrayList<>()", "List.of(8)", "int v = 3;"})
    void whatHasAValue_isCompiledOnce(String snippet) {
        assertThat(taken(snippet)).isOne();
    }

    @Test
    void callWithoutValue_isTriedOnce() {
        test.eval("void nothing(int x) {}");

        assertThat(taken("nothing(1)")).isEqualTo(2);
        assertThat(taken("nothing(2)")).isOne();
        assertThat(taken("nothing(3);")).isOne();
        assertThat(test.eval("nothing(4)")).isInstanceOf(Evaluation.NoValue.class);
    }

    @Test
    void callWithSemicolon_hasItsValueAllTheSame() {
        test.eval("int runs = 0;");
        test.eval("int counted(int x) { runs++; return x; }");
        test.eval("long counted(long x) { runs++; return x; }");
        test.eval("void counted(String x) { runs++; }");

        assertThat(test.value("counted(1);")).isEqualTo("1");
        assertThat(test.value("counted(2L);")).isEqualTo("2");
        assertThat(test.eval("counted(\"\");")).isInstanceOf(Evaluation.NoValue.class);
        assertThat(test.value("counted(3);")).isEqualTo("3");
        assertThat(test.value("counted(true ? 4 : 5L);")).isEqualTo("4");
        assertThat(test.eval("counted(true ? null : \"\")")).isInstanceOf(Evaluation.NoValue.class);
        assertThat(test.value("runs")).isEqualTo("6");
    }

    @Test
    void callWithSemicolonAndNoValue_isCompiledOnce() {
        test.eval("void quiet(Supplier<Object> x) { x.get(); }");

        assertThat(taken("quiet(() -> { List.of(); return null; });")).isOne();
        assertThat(taken("quiet(() -> 1);")).isOne();
    }

    @Test
    void statement_isCompiledOnce() {
        assertThat(taken("for (int i = 0; i < 3; i++) { System.out.print(i); }")).isOne();
        assertThat(taken("if (true) throw new Exception();")).isOne();
    }

    @Test
    void statementThatNeverEnds_isCompiledAsItWasTyped() {
        test.eval("int rounds = 0;");

        assertThat(test.eval("while (true) { if (++rounds > 2) throw new Exception(); }"))
                .isInstanceOf(Evaluation.Threw.class);
        assertThat(test.value("rounds")).isEqualTo("3");
    }

    @Test
    void failureInAStatement_standsInItsLine() {
        var failed =
                test.evalAt(
                        new SnippetIds.Place("9", 4),
                        "for (int i = 2; i > -1; i--) {\n    // down\n    int x = 1 / i;\n}");

        assertThat(lines((Evaluation.Threw) failed)).containsExactly("cell 9:6");
    }

    @Test
    void variableOfAStatement_isGoneBehindIt() {
        test.eval("{ int inner = 1; }");

        assertThat(test.eval("inner")).isInstanceOf(Evaluation.Rejected.class);
    }

    @Test
    void methodThatHasAValueNow_isAsGoodAsAnyOther() {
        test.eval("void changed(int x) {}");
        test.eval("changed(1)");
        test.eval("int changed(int x) { return x; }");

        assertThat(test.value("changed(2)")).isEqualTo("2");
    }

    @Test
    void failure_standsInItsLine() {
        var failed =
                test.evalAt(
                        new SnippetIds.Place("9", 4),
                        "List.of(1, 2).stream()\n    .map(x ->\n        x / 0)\n    .toList()");

        assertThat(failed)
                .isInstanceOfSatisfying(
                        Evaluation.Threw.class,
                        each -> assertThat(lines(each)).containsExactly("cell 9:6", "cell 9:7"));
    }

    @Test
    void failureInTheFirstLineOfSeveral_standsThere() {
        var failed =
                test.evalAt(
                        new SnippetIds.Place("9", 4),
                        "Integer.parseInt(\"no\")\n + Integer.parseInt(\"1\")");
        var declared =
                test.evalAt(
                        new SnippetIds.Place("9", 4),
                        "int sum = Integer.parseInt(\"no\")\n + Integer.parseInt(\"1\");");

        assertThat(lines((Evaluation.Threw) failed)).containsExactly("cell 9:4");
        assertThat(lines((Evaluation.Threw) declared)).containsExactly("cell 9:4");
    }

    private static List<String> lines(Evaluation.Threw threw) {
        return threw.thrown().frames().stream()
                .filter(each -> each.getClassName().startsWith("REPL."))
                .map(each -> each.getFileName() + ":" + each.getLineNumber())
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new Exception().getStackTrace()[0].getFileName()",
                "Stream.of(1).map(x -> new Exception().getStackTrace()[0].getFileName()).toList()",
            })
    void sameExpressionInAnotherCell_standsThere(String where) {
        for (var cell : List.of("8", "9", "10")) {
            assertThat(test.evalAt(new SnippetIds.Place(cell, 1), where))
                    .isInstanceOfSatisfying(
                            Evaluation.Value.class,
                            each ->
                                    assertThat(each.bundle().data().values())
                                            .allMatch(text -> text.contains("cell " + cell)));
        }
    }

    @Test
    void lambda_isAnotherObjectEachTime() {
        test.eval("var seen = new HashSet<Object>();");
        test.eval("seen.add((Runnable) () -> {})");
        test.eval("seen.add((Runnable) () -> {})");

        assertThat(test.value("seen.size()")).isEqualTo("2");
    }

    @Test
    void lambdaThatHasBeenKept_runsWhatItRanBefore() {
        test.eval("var kept = new ArrayList<IntSupplier>();");
        for (int i = 0; i < 3; i++) {
            test.eval("kept.add(() -> " + i + ")");
        }

        assertThat(test.value("kept.stream().mapToInt(IntSupplier::getAsInt).sum()"))
                .isEqualTo("3");
    }

    @Test
    void valueThatNobodyCanReach_isCollected() {
        test.eval("Reference<Object> last;");
        test.eval(
                "Object tracked() { var o = new Object(); last = new WeakReference<>(o); return o; }");
        test.eval("import java.lang.ref.*;");
        test.eval("tracked()");
        test.eval("System.gc();");

        assertThat(test.value("last.get()")).isEqualTo("null");
    }

    @Test
    void expressions_leaveOneClassToJShell() {
        test.eval("1 + 10");
        int before = numberOfNextClass();
        for (int i = 0; i < 20; i++) {
            test.eval(i + " + 11");
            test.eval("System.out.print(" + i + ");");
            test.eval("if (" + i + " > 2) {}");
        }

        assertThat(numberOfNextClass()).isBetween(before + 1, before + 2);
    }

    private int numberOfNextClass() {
        var name = test.value("new Object() {}.getClass().getName()");
        return Integer.parseInt(name.replaceAll("\\D+(\\d+).*", "$1"));
    }

    @ParameterizedTest
    @CsvSource({
        "missing + 1, 0, 7",
        "if (missing) {}, 4, 11",
        "System.out.print(missing);, 17, 24"
    })
    void error_isToldOfTheTextAsItWasTyped(String snippet, long start, long end) {
        assertThat(test.eval(snippet))
                .isInstanceOfSatisfying(
                        Evaluation.Rejected.class,
                        each ->
                                assertThat(each.problems())
                                        .singleElement()
                                        .satisfies(problem -> {
                                            assertThat(problem.start()).isEqualTo(start);
                                            assertThat(problem.end()).isEqualTo(end);
                                        }));
    }

    @Test
    void severalVariables_areNotDeclaredByAnExpression() {
        assertThat(test.eval("1, smuggled = 2")).isInstanceOf(Evaluation.Rejected.class);
        assertThat(test.eval("smuggled")).isInstanceOf(Evaluation.Rejected.class);
    }

    @Test
    void expressionThatIsTooLarge_leavesNothingBehind() {
        var numbers =
                IntStream.range(0, 10_000)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(", "));

        assertThat(test.eval("new int[] {" + numbers + "}.length"))
                .isInstanceOf(Evaluation.Rejected.class);
        assertThat(test.session.<List<Snippet>>ask(SnippetRunnerIT::left)).isEmpty();
    }

    private static List<Snippet> left(JShell shell) {
        return shell.snippets()
                .filter(each -> shell.status(each).isActive())
                .filter(ResultVariable::isOne)
                .toList();
    }

    @Test
    void variableOfAnExpression_isNotOneOfTheLearners() {
        test.eval("11 * 11");

        assertThat(test.session.definitions().variables(1))
                .extracting(Variable::name)
                .noneMatch(each -> each.startsWith("$"));
        assertThat(test.session.<List<VarSnippet>>ask(shell -> shell.variables().toList()))
                .hasSameSizeAs(test.session.definitions().variables(1));
    }

    @Test
    void classOfAnAnonymousObject_hasTheNameThatJShellGivesIt() {
        assertThat(test.value("new Object() { int x = 3; }.x")).isEqualTo("3");
        assertThat(test.value("new Object() {}.getClass().isAnonymousClass()")).isEqualTo("false");
    }
}

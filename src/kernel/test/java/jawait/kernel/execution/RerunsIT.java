package jawait.kernel.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The same text again runs without being compiled, as long as it means the same.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RerunsIT {

    private final TestSession test = new TestSession();

    @BeforeAll
    void importModule() {
        test.eval("import module java.base;");
    }

    @AfterAll
    void close() {
        test.close();
    }

    private boolean compilesAgain(String... snippets) {
        test.eval(snippets);
        long before = test.compiled();
        test.eval(snippets);
        return test.compiled() != before;
    }

    @Test
    void sameText_isNotCompiledAgain() {
        assertThat(compilesAgain("1 + 1")).isFalse();
        assertThat(compilesAgain("int count = 4;", "String text = \"n\" + count;", "text"))
                .isFalse();
        assertThat(compilesAgain("var sb = new StringBuilder();", "sb.append(1);")).isFalse();
        assertThat(compilesAgain("record P(int x) {}", "int f(int x) { return x; }")).isFalse();
    }

    @Test
    void sameText_runsEachTime() {
        var cell = new String[] {"int n = 1;", "n++;", "n++;", "n"};

        assertThat(test.value(cell)).isEqualTo("3");
        assertThat(test.value(cell)).isEqualTo("3");
        assertThat(test.value("n = 7", "n")).isEqualTo("7");
        assertThat(test.value("n = 7", "n")).isEqualTo("7");
        assertThat(test.value("int n = 1;", "n")).isEqualTo("1");
    }

    @Test
    void textOfAnotherMeaning_isCompiledAnew() {
        test.eval("int q = 4;");
        assertThat(test.value("q + 1")).isEqualTo("5");
        test.eval("String q = \"q\";");
        assertThat(test.value("q + 1")).isEqualTo("\"q1\"");
        test.eval("int q = 4;");
        assertThat(test.value("q + 1")).isEqualTo("5");
    }

    @Test
    void methodOfTheSameName_takesOver() {
        test.eval("import static java.lang.Math.*;");
        assertThat(test.value("abs(-3)", "abs(-3)")).isEqualTo("3");
        test.eval("int abs(int x) { return 77; }");
        assertThat(test.value("abs(-3)")).isEqualTo("77");
    }

    @Test
    void droppedName_isNotThereAnyMore() {
        test.eval("int gone = 4;");
        assertThat(test.value("gone + 1", "gone + 1")).isEqualTo("5");
        test.session.definitions().drop("gone");

        assertThat(test.eval("gone + 1")).isInstanceOf(Evaluation.Rejected.class);
    }

    @Test
    void variableThatSeesItself_beginsAnew() {
        test.eval("int self = 5;", "int self = self + 1;");

        assertThat(compilesAgain("int self = self + 1;")).isTrue();
    }

    @Test
    void learnersOwnCode_isCompiledAgain_becauseItMaySeeWhereItStands() {
        test.eval("int where() { return new Exception().getStackTrace()[1].getLineNumber(); }");

        assertThat(compilesAgain("where()")).isTrue();
        assertThat(compilesAgain("new Exception()")).isTrue();
        assertThat(compilesAgain("{ int[] a = {1}; try { a[2]++; } catch (Exception e) {} }"))
                .isTrue();
        assertThat(compilesAgain("List.of(1).forEach(each -> {});")).isTrue();
    }

    @Test
    void learnersPlainCode_isNotCompiledAgain() {
        test.eval(
                "record Pair(int x, int y) {}",
                "int twice(int x) { return 2 * x; }",
                "int total(List<Integer> all) { return all.stream().mapToInt(x -> twice(x)).sum(); }",
                "var all = List.of(1, 2);");

        assertThat(compilesAgain("total(all)")).isFalse();
        assertThat(compilesAgain("new Pair(1, 2).toString()")).isFalse();
    }

    @Test
    void learnersCode_thatChanges_isSeen() {
        test.eval("int inner() { return 1; }", "int outer() { return inner(); }");
        assertThat(test.value("outer()", "outer()")).isEqualTo("1");

        test.eval("int inner() { return 2; }");
        assertThat(test.value("outer()")).isEqualTo("2");
        test.eval("int inner() { return new Exception().getStackTrace()[2].getLineNumber(); }");
        assertThat(compilesAgain("outer()")).isTrue();
    }

    @Test
    void learnersCode_thatCallsOtherCode_countsAsThat() {
        test.eval(
                "int seen() { return new Exception().getStackTrace()[2].getLineNumber(); }",
                "int relay() { return seen(); }",
                "int caught() { try { return 1; } catch (RuntimeException e) { return 2; } }",
                "int odd(int n) { return n == 0 ? 0 : even(n - 1); }",
                "int even(int n) { return n == 0 ? 1 : odd(n - 1); }");

        assertThat(compilesAgain("relay()")).isTrue();
        assertThat(compilesAgain("caught()")).isTrue();
        assertThat(compilesAgain("even(4)")).isFalse();
    }

    @Test
    void failureOfTheSameText_isThatOfItsNewPlace() {
        var cell = new String[] {"int[] few = {1};", "int index = 0;", "few[index]"};
        test.eval(cell);
        test.eval("index = 3");

        assertThat(test.evalAt(new SnippetIds.Place("9", 5), "few[index]"))
                .isInstanceOfSatisfying(
                        Evaluation.Threw.class,
                        each ->
                                assertThat(each.thrown().frames().getFirst())
                                        .hasToString(
                                                "REPL.$JShell$"
                                                        + number(each)
                                                        + ".do_it$(cell 9:5)"));
    }

    private static String number(Evaluation.Threw threw) {
        return threw.thrown().frames().getFirst().getClassName().replaceAll("\\D", "");
    }

    @Test
    void newProcess_getsTheTextAnew() {
        test.eval("1 + 2", "1 + 2");
        assertThat(test.eval("Runtime.getRuntime().halt(1)"))
                .isInstanceOf(Evaluation.AgentLost.class);

        assertThat(test.value("1 + 2")).isEqualTo("3");
    }

    @Test
    void classPath_isSearchedAgain() {
        test.eval("2 + 2");
        long before = test.compiled();
        test.session.addToClassPath(List.of(Path.of("no-such.jar")));
        test.eval("2 + 2");

        assertThat(test.compiled()).isNotEqualTo(before);
    }
}

package jawait.kernel.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is left of variables when something is declared anew, on the real agent.
@Timeout(60)
final class RedefinitionIT {

    private static final String COUNTER =
            "class Counter { int n = 1; Object get(int k) { return n + k; }"
                    + " Runnable printing() { return () -> System.out.print(\"old\" + n); } }";

    private final TestSession test = new TestSession();

    @AfterEach
    void close() {
        test.close();
    }

    static Stream<String> bodies() {
        return Stream.of(
                "return n * k;",
                "return Stream.of(1, 2).mapToInt(x -> x * n * k / 3).sum();",
                "Supplier<Supplier<Integer>> twice = () -> () -> n * k; return twice.get().get();",
                "Function<Integer, Integer> f = x -> x * k; return f.apply(n);",
                "IntBinaryOperator f = Math::multiplyExact; return f.applyAsInt(n, k);",
                "Supplier<Integer> f = this::hashCode; return f == null ? 0 : n * k;",
                "return new Object() { int product() { return n * k; } }.product();",
                "return switch ((Object) k) { case Integer i when i > 1 -> n * i; default -> 0; };",
                "return switch (Thread.State.NEW) { case NEW -> n * k; default -> 0; };",
                "return Integer.parseInt(\"\" + n * k);");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void redefine_anyOtherBody_keepsObjectsAndBack(String body) {
        var changed = COUNTER.replace("return n + k;", body);

        test.eval("import module java.base;");

        assertThat(test.value(COUNTER, "var c = new Counter();", "c.n = 20;", "c.get(3)"))
                .isEqualTo("23");
        assertThat(test.value(changed, "c.get(3)")).isEqualTo("60");
        assertThat(test.value(COUNTER, "c.get(3)")).isEqualTo("23");
        assertThat(test.session.takeNotices()).isEmpty();
    }

    @Test
    void redefine_lambdaInUse_goesOnWithItsBody() {
        test.eval(COUNTER, "var c = new Counter();", "var r = c.printing();");
        var second = COUNTER.replace("\"old\" + n", "\"new\"");

        test.eval(second, "r.run();", "c.printing().run();", COUNTER, "r.run();");

        assertThat(test.listener.out()).isEqualTo("old1newold1");
    }

    @Test
    void redefine_recordGetsAMethodOfItsOwn_keepsItsObjects() {
        test.eval("record P(int x) {}", "var p = new P(4);");

        var own = "record P(int x) { public String toString() { return \"P!\" + x; } }";

        assertThat(test.value(own, "p.toString()")).isEqualTo("\"P!4\"");
        assertThat(test.session.takeNotices()).isEmpty();
    }

    static Stream<List<String>> shapes() {
        return Stream.of(
                List.of("record E(int a) {}", "record E(int a, int b) {}", "new E(1)"),
                List.of("class E { }", "class E { int n; }", "new E()"),
                List.of("class E { }", "class E { void f() {} }", "new E()"),
                List.of(
                        "class E { int f() { return 1; } }",
                        "class E { long f() { return 1; } }",
                        "new E()"),
                List.of(
                        "class E { }",
                        "class E implements Runnable { public void run() {} }",
                        "new E()"),
                List.of("enum E { A }", "enum E { A, B }", "E.A"),
                List.of("interface E { }", "interface E { int f(); }", "new E() { }"));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void redefine_changedShape_namesTheClearedVariables(List<String> sources) {
        test.eval(
                sources.get(0),
                "E one = " + sources.get(2) + ";",
                "E none = null;",
                "int kept = 5;",
                "Object any = one;");

        test.eval(sources.get(1));

        assertThat(test.session.takeNotices())
                .containsExactly(new Notice.Cleared("E", true, List.of("one")));
        assertThat(test.value("one == null && any != null ? kept : -1")).isEqualTo("5");
        assertThat(test.session.takePending()).isEmpty();
    }

    @Test
    void redefine_methodWithAnotherType_keepsWhatItHasReturned() {
        test.eval("int f() { return 1; }", "var v = f();", "int w = f();");

        assertThat(test.value("String f() { return \"a\"; }", "v + w + f()")).isEqualTo("\"2a\"");
        assertThat(test.session.takeNotices()).isEmpty();
    }

    @Test
    void redefine_overloads_keepsVariables() {
        test.eval(
                "int f(int n) { return n < 2 ? 1 : n * f(n - 1); }",
                "var v = f(5);",
                "long f(long n) { return f((int) n); }");

        assertThat(test.value("long f(int n) { return n < 2 ? 2 : n * f(n - 1); }", "v + f(2)"))
                .isEqualTo("124");
    }

    static Stream<List<String>> refused() {
        return Stream.of(
                List.of("int f() { return 1; }", "int f() { return \"\"; }", "f()"),
                List.of("int x = 1;", "int x = \"\";", "x"),
                List.of("class K { int a = 1; }", "class K { int a = \"\"; }", "k.a"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void redefine_withAnError_leavesTheOldDefinition(List<String> sources) {
        test.eval(sources.get(0));
        if (sources.get(2).equals("k.a")) {
            test.eval("var k = new K();");
        }

        assertThat(test.eval(sources.get(1))).isInstanceOf(Evaluation.Rejected.class);
        assertThat(test.value(sources.get(2))).isEqualTo("1");
        assertThat(test.session.takePending()).isEmpty();
    }

    static Stream<String> imports() {
        return Stream.of(
                "import java.awt.*;",
                "import java.util.*;",
                "import module java.desktop;",
                "import java.awt.Color;",
                "import static java.lang.Math.*;",
                "import static java.lang.Math.max;");
    }

    @ParameterizedTest
    @MethodSource("imports")
    void redefine_newImport_keepsEverything(String imported) {
        test.eval(
                "import module java.base;",
                "class C { int n(List<Integer> x) { return x.size(); } }",
                "var c = new C();",
                "var lst = List.of(1, 2);",
                "List<String> names = List.of(\"a\");");

        assertThat(test.eval(imported)).isEqualTo(new Evaluation.NoValue());

        assertThat(test.value("c.n(lst) + names.size()")).isEqualTo("3");
        assertThat(test.value("List<Integer> later = List.of(8);", "later.getFirst()"))
                .isEqualTo("8");
        assertThat(test.session.takePending()).isEmpty();
    }

    @Test
    void redefine_importThatChangesAName_saysWhatItStillMeans() {
        test.eval("import module java.base;", "var lst = List.of(1, 2);", "import java.awt.*;");

        assertThat(test.session.takeNotices())
                .containsExactly(new Notice.StillMeans("java.util.List"));
    }

    @Test
    void redefine_importOfAnotherTypeOfAName_keepsVariables() {
        test.eval("import module java.base;", "var lst = List.of(1, 2);");

        assertThat(test.eval("import java.awt.List;")).isEqualTo(new Evaluation.NoValue());
        assertThat(test.value("lst.toString()")).isEqualTo("\"[1, 2]\"");
    }

    @Test
    void redefine_importThatWouldBreakAType_isTakenBack() {
        test.eval("import module java.base;", "class C { List<Integer> x; }");

        assertThat(test.eval("import java.awt.List;"))
                .isEqualTo(new Evaluation.Refused("import java.awt.List;", List.of("C")));
        assertThat(test.value("new C().x == null")).isEqualTo("true");
    }

    @Test
    void redefine_variableWithoutAValue_startsAnewAndIsNamed() {
        test.eval("int x = 5;", "int x;");

        assertThat(test.session.takeNotices()).containsExactly(new Notice.StartsAnew("x"));
        assertThat(test.value("x")).isEqualTo("0");
    }

    @Test
    void eval_theSameDeclarationWithoutAValue_startsAnewQuietly() {
        test.eval("int x;", "x = 5;", "int x;");

        assertThat(test.session.takeNotices()).isEmpty();
        assertThat(test.value("x")).isEqualTo("0");
    }

    @Test
    void eval_theSameDefinition_isNotCompiledAgain() {
        var method = "int f() { return 1; }";
        test.eval(method);
        long before = test.session.ask(shell -> shell.snippets().count());

        test.eval(method);

        long after = test.session.ask(shell -> shell.snippets().count());
        assertThat(after).isEqualTo(before);
    }

    @Test
    void eval_theSameVariable_runsAgain() {
        test.eval("int n = 0;", "var v = ++n;", "var v = ++n;");

        assertThat(test.value("v")).isEqualTo("2");
    }

    @Test
    void eval_variableWithAnotherType_hasItsNewValue() {
        test.eval("int x = 5;", "String x = \"a\";");

        assertThat(test.value("x")).isEqualTo("\"a\"");
        assertThat(test.session.takeNotices()).isEmpty();
    }
}

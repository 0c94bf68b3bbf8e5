package jawait.kernel.analysis;

import static jawait.kernel.analysis.Fragment.Kind.IMPORT;
import static jawait.kernel.analysis.Fragment.Kind.METHOD;
import static jawait.kernel.analysis.Fragment.Kind.STATEMENT;
import static jawait.kernel.analysis.Fragment.Kind.TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FragmentsTest {

    static Stream<Arguments> cells() {
        return Stream.of(
                arguments("import a.B; int x = 1; x", List.of(IMPORT, STATEMENT, STATEMENT)),
                arguments("int f(int a) { return a; } f(1)", List.of(METHOD, STATEMENT)),
                arguments("public static <T> List<T> f(T t) {}", List.of(METHOD)),
                arguments("synchronized int[] f() {} g();", List.of(METHOD, STATEMENT)),
                arguments("@Deprecated(since = \"1\") void f() {}", List.of(METHOD)),
                arguments("record P(int x) {} enum E { A } class C {}", List.of(TYPE, TYPE, TYPE)),
                arguments("sealed interface S {} non-sealed class C {}", List.of(TYPE, TYPE)),
                arguments("@interface A {} @A final class C {}", List.of(TYPE, TYPE)),
                arguments("if (a) { b(); } else { c(); } d();", List.of(STATEMENT, STATEMENT)),
                arguments("if (a) b(); else c(); d();", List.of(STATEMENT, STATEMENT)),
                arguments("try { a(); } finally { b(); } c();", List.of(STATEMENT, STATEMENT)),
                arguments("do { a(); } while (b); c();", List.of(STATEMENT, STATEMENT)),
                arguments("do a(); while (b); c();", List.of(STATEMENT, STATEMENT)),
                arguments("for (;;) { a(); } { b(); } c", List.of(STATEMENT, STATEMENT, STATEMENT)),
                arguments("int[] a = {1}; b();", List.of(STATEMENT, STATEMENT)),
                arguments("var r = switch (a) { default -> 1; }; b", List.of(STATEMENT, STATEMENT)),
                arguments("new Thread() { void run() {} }.start();", List.of(STATEMENT)),
                arguments("Runnable r = () -> { a(); }; r.run();", List.of(STATEMENT, STATEMENT)),
                arguments("out: while (a) { break out; } b", List.of(STATEMENT, STATEMENT)),
                arguments("foo(a); return bar(b);", List.of(STATEMENT, STATEMENT)),
                arguments("record = 1; record.foo();", List.of(STATEMENT, STATEMENT)),
                arguments("List.<String>of()", List.of(STATEMENT)),
                arguments("// nothing", List.of(STATEMENT)),
                arguments("", List.of()));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void of_aCell_findsTheseKinds(String code, List<Fragment.Kind> kinds) {
        assertThat(Source.of(code).fragments()).extracting(Fragment::kind).isEqualTo(kinds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int x = 1;",
                "var x = f();",
                "final var x = 1;",
                "List<Map<String, Integer>> x;",
                "int[] x = {1};",
                "int x[] = {1};",
                "java.util.List<?> x = null;",
                "@Deprecated int x = 1, y = 2;",
            })
    void mayDeclareVariable_ofADeclaration_isTrue(String code) {
        assertThat(Source.of(code).fragments().getFirst().mayDeclareVariable(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f(x);",
                "x = 1;",
                "x[0] = y;",
                "a.b.c(int.class);",
                "if (int x) { int y; }",
                "for (int x : xs) { }",
                "new Foo(x);",
                "return x;",
                "throw x;",
                "{ int x = 1; }",
                "x++;",
                "int f() { return 1; }",
            })
    void mayDeclareVariable_ofWhatDeclaresNone_isFalse(String code) {
        assertThat(Source.of(code).fragments().getFirst().mayDeclareVariable(code)).isFalse();
    }

    @Test
    void asMember_ofAPublicMethod_isStaticAndKeepsItsDocumentation() {
        String code = "/** D. */ public int f() { return 1; }";
        String member = Source.of(code).fragments().getFirst().asMember(code);
        assertThat(member).isEqualTo("/** D. */ static        int f() { return 1; }\n");
    }

    @Test
    void isWhole_withAWrongBracket_isFalse() {
        String code = "f(]); g();";
        assertThat(Source.of(code).fragments())
                .extracting(fragment -> fragment.isWhole(code))
                .containsExactly(false, true);
    }
}

package jawait.runtime.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;
import jawait.runtime.link.ClassBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Classes named as JShell names them: the second takes the place of the first.
final class VariablesTest {

    private final SnippetLoader loader =
            new SnippetLoader(
                    VariablesTest.class.getClassLoader(),
                    new Lifeline(new ByteArrayOutputStream()));

    private List<String> load(String name, String members) throws ClassNotFoundException {
        List<ClassBytes> classes =
                Sources.compile(
                        name,
                        "package REPL; import java.util.*; public class "
                                + name
                                + " { "
                                + members
                                + " }");
        return loader.load(classes);
    }

    private Object value(String name, String field) throws ReflectiveOperationException {
        return loader.loadClass("REPL." + name).getField(field).get(null);
    }

    private void set(String name, String field, Object value) throws ReflectiveOperationException {
        loader.loadClass("REPL." + name).getField(field).set(null, value);
    }

    @Test
    void resultVariable_staysEmpty() throws ReflectiveOperationException {
        load(
                "$JShell$01",
                "public static Object $jawait$1; public static Object kept;"
                        + " public static Object do_it$() { kept = 1; return $jawait$1 = 2; }");

        var result = loader.loadClass("REPL.$JShell$01").getMethod("do_it$").invoke(null);

        assertThat(result).isEqualTo(2);
        assertThat(value("$JShell$01", "kept")).isEqualTo(1);
        assertThat(value("$JShell$01", "$jawait$1")).isNull();
    }

    static Stream<List<Object>> values() {
        return Stream.of(
                List.of("int", 5),
                List.of("boolean", true),
                List.of("char", 'x'),
                List.of("double", 0.5),
                List.of("String", "text"),
                List.of("List<String>", List.of("a")),
                List.of("int[][]", new int[][] {{1}}));
    }

    @ParameterizedTest
    @MethodSource("values")
    void load_successorWithTheSameType_hasTheValue(List<Object> typeAndValue) throws Exception {
        var declaration = "public static " + typeAndValue.getFirst() + " x;";
        load("$JShell$12", declaration);
        set("$JShell$12", "x", typeAndValue.getLast());

        assertThat(load("$JShell$12B", declaration)).isEmpty();

        assertThat(value("$JShell$12B", "x")).isEqualTo(typeAndValue.getLast());
    }

    @Test
    void load_successorOfASuccessor_hasTheNewestValue() throws Exception {
        load("$JShell$12", "public static int x;");
        load("$JShell$12B", "public static int x;");
        set("$JShell$12B", "x", 7);

        load("$JShell$12C", "public static int x;");

        assertThat(value("$JShell$12C", "x")).isEqualTo(7);
    }

    @Test
    void load_successorWithAnotherType_namesTheVariable() throws Exception {
        load("$JShell$12", "public static List<String> x;");
        set("$JShell$12", "x", List.of());

        assertThat(load("$JShell$12B", "public static List<Integer> x;")).containsExactly("x");
        assertThat(value("$JShell$12B", "x")).isNull();
    }

    @Test
    void load_successorOfAnEmptyVariable_losesNothing() throws Exception {
        load("$JShell$12", "public static int x; public static String s;");

        assertThat(load("$JShell$12B", "public static long x; public static Integer s;")).isEmpty();
    }

    @Test
    void load_otherSnippet_takesNothing() throws Exception {
        load("$JShell$12", "public static int x;");
        set("$JShell$12", "x", 7);

        load("$JShell$13", "public static int x;");

        assertThat(value("$JShell$13", "x")).isEqualTo(0);
    }
}

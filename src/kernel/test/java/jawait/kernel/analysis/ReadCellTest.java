package jawait.kernel.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jawait.kernel.snippet.SnippetSource;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Holds one parse of the compiler against JShell's own analysis, snippet by snippet.
final class ReadCellTest {

    /// Snippets that may follow each other in any order.
    private static final List<String> SNIPPETS =
            List.of(
                    "import java.util.*;",
                    "import static java.lang.Math.max;",
                    "import module java.base;",
                    "int a = 1;",
                    "var b = List.of(1, 2);",
                    "final int c = 3;",
                    "public static int d = 4;",
                    "int e = 1, f = 2;",
                    "int[] g = {1, 2};",
                    "int h[] = new int[3];",
                    "List<Map<String, Integer>> i;",
                    "java.util.List<?> j = null;",
                    "Runnable k = () -> { int x = 1; };",
                    "var l = new Object() { int x = 1; };",
                    "var m = switch (1) { case 1 -> \"a\"; default -> \"b\"; };",
                    "String n = \"\"\"\n  a; } \\\" b\n  \"\"\";",
                    "char o = ';';",
                    "@Deprecated int p = 1;",
                    "int q() { return 1; }",
                    "public static <T extends Comparable<T>> T r(T t) throws Exception { return t;"
                            + " }",
                    "/** Doc. */ int s(int... n) { return n.length; }",
                    "/// Doc.\n@SafeVarargs static <T> void t(T... ts) {}",
                    "int[] u() { return null; }",
                    "record V(int x, String y) { V { } }",
                    "enum W { A, B { int z() { return 1; } }; int z() { return 0; } }",
                    "sealed interface X permits Y {}",
                    "non-sealed interface Y extends X {}",
                    "final class Z<T> { T t; class In {} static { } }",
                    "@interface Ann { int value() default 1; }",
                    "@Deprecated(since = \"1\") abstract class Abs { abstract void f(); }",
                    "interface Fun { int f(int x); default int g() { return 1; } }",
                    "1 + 1;",
                    "a;",
                    "a < 3;",
                    "a == 3 ? 1 : 2;",
                    "(a);",
                    "(int) 1.5;",
                    "-a;",
                    "!true;",
                    "\"text\".length();",
                    "new int[] {1, 2};",
                    "new ArrayList<String>();",
                    "new Thread() { public void run() {} }.start();",
                    "a = 5;",
                    "a++;",
                    "g[0];",
                    "Integer.class;",
                    "int.class;",
                    "b.stream()\n    .map(x -> x + 1)\n    .toList();",
                    "System.out.println(\"x\");",
                    "if (a > 1) { b(); }",
                    "if (a > 1) b();",
                    "if (a > 1) b(); else c();",
                    "if (a > 1) { b(); } else if (a > 2) { c(); } else { d(); }",
                    "if (a > 1) { b(); }\nelse { c(); }",
                    "for (int x = 0; x < 3; x++) { f(x); }",
                    "for (int x = 0; x < 3; x++) f(x);",
                    "for (var x : b) { f(x); }",
                    "for (;;) { break; }",
                    "while (a < 3) { a++; }",
                    "while (a < 3) a++;",
                    "do { a++; } while (a < 3);",
                    "do a++; while (a < 3);",
                    "try { f(); } catch (Exception e) { g(); } finally { h(); }",
                    "try (var in = open()) { in.read(); }",
                    "switch (a) { case 1: f(); break; default: g(); }",
                    "switch (a) { case 1 -> f(); default -> g(); }",
                    "synchronized (b) { a++; }",
                    "out: for (;;) { break out; }",
                    "{ int x = 1; f(x); }",
                    "throw new IllegalStateException(\"x\");",
                    "return 1;",
                    "assert a > 1;",
                    "assert a > 1 : \"why\";",
                    "yield(1);",
                    "record(1);",
                    "int record = 1;",
                    "// a note\nint noted = 1;",
                    "/* a note */ int noted2 = 1;",
                    "int trailing = 1; // a note",
                    "int 😀 = 1;".replace("😀", "größe"),
                    "String emoji = \"😀; {\";");

    /// Snippets that may only come last.
    private static final List<String> LAST =
            List.of(
                    "",
                    "// a note",
                    "/* a note */",
                    "1 + 1",
                    "1 + 1 // a note",
                    "a",
                    "a // a note\n",
                    "a < 3",
                    "a == 3 ? 1 : 2",
                    "(a)",
                    "x -> x",
                    "() -> { f(); }",
                    "String::length",
                    "int v = 7",
                    "var w = 7 // a note",
                    "List<String> z",
                    "import java.util.List",
                    "a = 5",
                    "a++",
                    "f()",
                    "new Foo()",
                    "new int[] {1, 2}",
                    "new Foo() { int x = 1; }",
                    "b.stream()\n    .map(x -> {\n        return x;\n    })\n    .toList()",
                    "switch (a) { case 1 -> \"a\"; default -> \"b\"; }",
                    "\"\"\"\n  text\n  \"\"\"",
                    "if (a) b()",
                    "return 1",
                    "throw x",
                    "a instanceof String s && s.isEmpty()",
                    "(a, b) -> a",
                    "a -> b -> c",
                    "(String) a",
                    "do { a++; } while (a < 3)",
                    "List.<String>of()",
                    "int[]::new",
                    "Foo<Bar>::new",
                    "a.b.c.D",
                    "this.a",
                    "a & b | c",
                    "a < b && c > d",
                    "a < b || c > (d)");

    private static SourceCodeAnalysis analysis;
    private static JShell shell;

    @BeforeAll
    static void start() {
        shell = Shells.start();
        analysis = shell.sourceCodeAnalysis();
    }

    @AfterAll
    static void close() {
        shell.close();
    }

    /// Where a snippet begins and what it says, a last semicolon and comment apart.
    private record Cut(int offset, int line, String text) {

        static Cut of(SnippetSource snippet) {
            List<Token> tokens =
                    Lexer.tokens(snippet.text()).stream()
                            .filter(each -> !each.isComment())
                            .toList();
            boolean semicolon = tokens.getLast().is(snippet.text(), ";") && tokens.size() > 1;
            int end = semicolon ? tokens.get(tokens.size() - 2).end() : tokens.getLast().end();
            return new Cut(snippet.offset(), snippet.line(), snippet.text().substring(0, end));
        }
    }

    /// How JShell splits a cell; empty where it finds something wrong.
    private static List<Cut> byJShell(String cell) {
        var cuts = new ArrayList<Cut>();
        String rest = cell;
        while (true) {
            var info = analysis.analyzeCompletion(rest);
            if (info.completeness() == Completeness.EMPTY) {
                return cuts;
            }
            assertThat(info.completeness())
                    .as(rest)
                    .isIn(
                            Completeness.COMPLETE,
                            Completeness.COMPLETE_WITH_SEMI,
                            Completeness.CONSIDERED_INCOMPLETE);
            int offset = cell.length() - rest.length();
            cuts.add(Cut.of(SnippetSource.at(cell, offset, info.source())));
            rest = info.remaining();
        }
    }

    private static void assertSplitsAsJShell(String cell) {
        var read = ReadCell.of(Source.of(cell));
        assertThat(read.end()).as("read to the end: %s", cell).isEqualTo(cell.length());
        assertThat(read.snippets().stream().map(Cut::of)).as(cell).isEqualTo(byJShell(cell));
    }

    static Stream<String> alone() {
        return Stream.concat(SNIPPETS.stream(), LAST.stream());
    }

    @ParameterizedTest
    @MethodSource("alone")
    void of_oneSnippet_cutsAsJShellDoes(String snippet) {
        assertSplitsAsJShell("\n  " + snippet + "\n");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void of_manySnippets_cutsAsJShellDoes(long seed) {
        var random = new Random(seed);
        String cell =
                random.ints(8, 0, SNIPPETS.size())
                        .mapToObj(SNIPPETS::get)
                        .collect(Collectors.joining(random.nextBoolean() ? "\n" : "\r\n "));
        assertSplitsAsJShell(cell + "\n" + LAST.get(random.nextInt(LAST.size())));
    }

    static Stream<String> cellsOfTheCourse() throws IOException {
        Path folder = Path.of(System.getProperty("jawait.build")).resolveSibling("notebooks");
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .flatMap(ReadCellTest::codeCells)
                    .toList()
                    .stream();
        }
    }

    private static Stream<String> codeCells(Path notebook) {
        try {
            return JsonParser.parseString(Files.readString(notebook))
                    .getAsJsonObject()
                    .getAsJsonArray("cells")
                    .asList()
                    .stream()
                    .map(cell -> cell.getAsJsonObject())
                    .filter(cell -> cell.get("cell_type").getAsString().equals("code"))
                    .map(cell ->
                            cell.getAsJsonArray("source").asList().stream()
                                    .map(line -> line.getAsString())
                                    .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("cellsOfTheCourse")
    void of_aCellOfTheCourse_cutsAsJShellDoes(String cell) {
        assertSplitsAsJShell(cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int a = 1;\n¦int class = 3;\nint b = 2;",
                "¦int a = 5\nb",
                "int a = 1;\n¦f(]);\nint b = 2;",
                "1 + 1;\n2 + 2;\n¦int c = ;",
                "import java.util.*;\n¦import java..x;\n1 + 1",
                "¦int a = \"\\u0022\";",
                "f();\n¦/* open",
                "int a = 1;\n¦void f() {",
                "¦a b c d",
                "¦a, b",
                "¦{1, 2}",
                "¦int",
            })
    void of_aCellWithAnError_endsBeforeIt(String marked) {
        String cell = marked.replace("¦", "");
        assertThat(ReadCell.of(Source.of(cell)).end()).as(marked).isEqualTo(marked.indexOf('¦'));
    }

    @Test
    void of_tenThousandLines_isOneParse() {
        String cell = "int x = 1;\nx + 1;\n".repeat(5_000);
        assertThat(ReadCell.of(Source.of(cell)).snippets())
                .hasSize(10_000)
                .last()
                .isEqualTo(new SnippetSource("x + 1;", cell.length() - 7, 10_000));
    }
}

package jawait.kernel.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jdk.jshell.JShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// In the codes, `¦` is the cursor and `⏎` a new line.
final class CompleterTest {

    private static JShell shell;
    private static Completer completer;

    @BeforeAll
    static void start() {
        shell = Shells.start();
        Shells.run(shell, "var numbers = List.of(1, 2);");
        Shells.run(shell, "String title = \"x\";");
        Shells.run(shell, "enum Color { RED, GREEN }");
        Shells.run(shell, "Color paint = Color.RED;");
        Shells.run(shell, "public static <T> List<T> listOf(T t) { return List.of(t); }");
        Shells.run(
                shell,
                "private record Point(int px, int py) { Point plus(Point o) { return o; } }");
        Shells.run(shell, "var odd = new Object() { int only() { return 1; } };");
        Shells.run(shell, "import static java.lang.Math.floorMod;");
        completer =
                new Completer(
                        new CodeModel(Shells.access(shell), CompilerSettings::ofRunningJdk),
                        Surroundings.none());
    }

    @AfterAll
    static void close() {
        shell.close();
    }

    private static Completions complete(String marked) {
        int cursor = marked.indexOf('¦');
        String code = marked.replace("¦", "").replace('⏎', '\n');
        return completer.complete(code, code.codePointCount(0, cursor));
    }

    private static List<String> texts(String marked) {
        return complete(marked).items().stream().map(Completion::text).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "numbers.st¦|stream",
                "numbers.get(0).intV¦|intValue",
                "numbers. st¦|stream",
                "numbers⏎  .stream()⏎  .fil¦|filter",
                "listOf(title).get(0).subS¦|subSequence",
                "Math.ma¦|max",
                "Integer.MAX_V¦|MAX_VALUE",
                "Map.Ent¦|Entry entry",
                "odd.on¦|only",
                "int[] a = {1}; a.len¦|length",
                "int[] a = {1}; a.cl¦|clone",
                "int.cl¦|class",
                "\"abc\".isB¦|isBlank",
                "new Point(1, 2).pl¦|plus",
                "new Point(1, 2).p¦|plus px py",
                "foo(numbers.getF¦|getFirst",
                "if (title.isB¦|isBlank",
                "int x = = 3; numbers.st¦|stream",
                "numbers.st¦ream().toList()|stream",
            })
    void complete_aMember_findsIt(String code, String expected) {
        var wanted = List.of(expected.split(" "));
        assertThat(texts(code)).isSubsetOf(wanted).contains(wanted.getFirst());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "var xs = List.of(1);⏎xs.st¦|stream",
                "var xs = List.of(1)⏎xs.st¦|stream",
                "record P(String label) {}⏎var p = new P(``);⏎p.label().subSt¦|substring",
                "int twice(int n) { return 2 * n; }⏎int q = twi¦|twice",
                "int twice(int n) { var box = List.of(n); return box.siz¦|size",
                "class A { int field; void f() { fie¦|field",
                "class A { int field; void f() { this.fie¦|field",
                "int even(int n) { return od¦(n - 1); }⏎int odds(int n) { return 1; }|odds odd",
                "Outer.Inn¦⏎class Outer { static class Inner {} }|Inner",
                "import java.sql.*;⏎Timestam¦|Timestamp",
                "var f = 1; { int inner = 2; inn¦|inner",
                "for (var x : List.of(1)) { x.intV¦|intValue",
                "try (var in = new StringReader(``)) { in.markS¦|markSupported",
                "Object o = 1; if (o instanceof String text && text.isB¦|isBlank",
                "List.of(1).stream().map(x -> x.intV¦|intValue",
                "List.of(1).stream().map(x -> { var s = `` + x; return s.isB¦|isBlank",
                "CompletableFuture.supplyAsync(() -> 1).thenApply(n -> n.intV¦|intValue",
                "static int shared = 1;⏎shar¦|shared",
                "record Named(String label) {}⏎Object o = 1;⏎if (o instanceof Named(var it)) {"
                        + " it.isB¦|isBlank",
                "record Named(String label) {}⏎Object o = 1;⏎if (o instanceof Nam¦|Named Nameable",
                "record Named(String label) {}⏎Object o = 1;⏎switch (o) { case Named(String t) when"
                        + " t.isB¦|isBlank",
                "record Named(String label) {}⏎Object o = 1;⏎switch (o) { case Named(var t) ->"
                        + " t.isB¦|isBlank",
                "Object o = 1;⏎switch (o) { case Integer n when n.intV¦|intValue",
                "List.of(1).stream().map(Integer::doubleV¦|doubleValue",
                "Function<String, Integer> f = String::leng¦|length",
                "Supplier<List<String>> s = ArrayList::n¦|new",
                "import static"
                        + " java.util.stream.Collectors.*;⏎List.of(1).stream().collect(toLi¦|toList",
                "@FunctionalInter¦|FunctionalInterface",
                "import java.time.chrono.*;⏎class A { JapaneseEr¦|JapaneseEra",
                "for (Integer n : numb¦|numbers",
                "var wörter = List.of(1);⏎wörter.st¦|stream",
                "numbers␍⏎␉.st¦|stream",
                "␉var x = List.of(1);␍⏎␉x.st¦|stream",
                "enum Size { BIG, SMALL }⏎Size s = Size.BIG;⏎switch (s) { case BIG, SM¦|SMALL",
                "enum Size { BIG, SMALL }⏎var x = Size.SM¦|SMALL",
                "class Box { int wide; }⏎var b = new Bo¦|Box Boolean",
                "interface Shape {}⏎class Round implements Shap¦|Shape",
                "class Base { protected int kept; }⏎class Sub extends Base { int f() { return"
                        + " kep¦|kept",
                "int x = 1;⏎Runnable r = () -> { int deep = x; dee¦|deep",
                "Map<String, List<Integer>> m = Map.of();⏎m.get(``).getF¦|getFirst",
                "var e = ``;⏎e.chars().mapToObj(c -> (char) c).map(c -> c.charV¦|charValue",
            })
    void complete_whatTheCellDeclares_findsIt(String code, String expected) {
        String text = code.replace("``", "\"\"").replace('␍', '\r').replace('␉', '\t');
        var wanted = List.of(expected.split(" "));
        assertThat(texts(text)).startsWith(wanted.getFirst());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "import java.ut¦|util|module",
                "import java.util.conc¦|concurrent|module",
                "import java.util.ArrayLi¦|ArrayList|class",
                "import static java.util.stream.Collectors.toMa¦|toMap|function",
                "import static java.lang.Math.P¦|PI|property",
                "import module java.ne¦|java.net.http|module",
                "import mod¦|module|keyword",
                "java.util.concurr¦|concurrent|module",
                "java.util.concurrent.CountDownL¦|CountDownLatch|class",
                "ArrayLi¦|ArrayList|class",
                "numb¦|numbers|instance",
                "Color.RE¦|RED|property",
                "floorM¦|floorMod|function",
                "whil¦|while|keyword",
                "Object o = nul¦|null|keyword",
                "numbers.strea¦|stream|function",
                "@Overrid¦|Override|class",
            })
    void complete_aName_saysWhatItIs(String code, String text, String type) {
        assertThat(complete(code).items())
                .anySatisfy(item -> {
                    assertThat(item.text()).isEqualTo(text);
                    assertThat(item.type().word()).isEqualTo(type);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "String s = t¦|title",
                "int n = title.|charAt",
                "switch (paint) { case ¦|GREEN",
                "var v = switch (paint) { case RED -> 1; case G¦|GREEN",
                "Point p = new ¦|Point",
                "List<String> l = new A¦|ArrayList",
                "throw new Ill¦|IllegalAccessError",
                "title.repeat(numb¦|numbers",
                "Duration d = Duration.of¦|of",
                "boolean b = title.i¦|isBlank",
                "Color c = Color.¦|GREEN",
                "Color c = p¦|paint",
                "String s = title.s¦|strip",
                "List<Integer> l = n¦|numbers",
                "if (title.¦)|contains",
                "while (title.i¦|isBlank",
                "Point p = new Point(1, 2);⏎p.¦|plus",
                "String Str = title;⏎Str¦|Str",
            })
    void complete_whereATypeIsExpected_offersThatTypeFirst(String code, String first) {
        String marked = code.contains("¦") ? code : code + "¦";
        assertThat(texts(marked)).first().isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// numbers.¦",
                "/* numbers.¦ */",
                "\"numbers.¦\"",
                "\"numbers.¦",
                "'¦",
                "\"\"\"⏎numbers.¦⏎\"\"\"",
                "1.¦",
                "noSuchName.¦",
                "}}}}¦ ((((",
            })
    void complete_whereNothingCanBeKnown_isEmpty(String code) {
        assertThat(complete(code).items()).filteredOn(i -> code.indexOf('}') < 0).isEmpty();
    }

    @Test
    void complete_afterEmoji_countsCodePoints() {
        var found = complete("var e = \"😀😀\"; e.isB¦");
        assertThat(found)
                .isEqualTo(
                        new Completions(
                                16,
                                19,
                                List.of(
                                        new Completion(
                                                "isBlank",
                                                CompletionType.FUNCTION,
                                                Optional.of("() → boolean")))));
    }

    @Test
    void complete_cursorOutsideTheText_countsAsItsEnd() {
        assertThat(completer.complete("numbers.st", 99)).isEqualTo(complete("numbers.st¦"));
    }

    @Test
    void complete_membersOfAList_areAlphabeticalWithoutDuplicates() {
        List<String> found = texts("numbers.¦");
        assertThat(found)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(found).contains("add", "size", "toArray").doesNotContain("of", "<init>");
    }

    @Test
    void complete_aLetter_isBounded() {
        assertThat(complete("java.util.¦").items()).hasSizeLessThanOrEqualTo(Completer.MOST_ITEMS);
        assertThat(texts("¦")).contains("numbers", "title", "Point").doesNotContain("ArrayList");
    }

    @Test
    void complete_genericMember_showsItsTypeSeenFromTheReceiver() {
        assertThat(complete("numbers.get¦").items().getFirst().signature())
                .contains("(int) → Integer");
    }

    @Test
    void complete_manyTimes_keepsAnswering() {
        for (int i = 0; i < 210; i++) {
            assertThat(texts("var xs" + i + " = List.of(1); xs" + i + ".st¦"))
                    .containsExactly("stream");
        }
    }

    @Test
    void complete_afterARedefinition_seesTheNewType() {
        Shells.run(shell, "var changing = 1;");
        assertThat(texts("changing.isB¦")).isEmpty();
        Shells.run(shell, "var changing = \"x\";");
        assertThat(texts("changing.isB¦")).containsExactly("isBlank");
    }

    @Test
    void complete_withUnknownOptions_isEmpty() {
        var wrong = new CompilerSettings(List.of("--no-such-option"), List.of());
        var lost =
                new Completer(
                        new CodeModel(Shells.access(shell), () -> wrong), Surroundings.none());
        assertThat(lost.complete("title.", 6).items()).isEmpty();
    }
}

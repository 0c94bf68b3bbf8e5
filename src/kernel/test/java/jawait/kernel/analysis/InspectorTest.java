package jawait.kernel.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import jawait.runtime.MimeBundle;
import jdk.jshell.JShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// In the codes, `¦` is the cursor and `⏎` a new line.
final class InspectorTest {

    private static JShell shell;
    private static CodeModel model;

    @BeforeAll
    static void start() {
        shell = Shells.start();
        Shells.run(shell, "var numbers = List.of(1, 2);");
        Shells.run(shell, "/// How *many*.\nint count = 3;");
        Shells.run(
                shell,
                "/**\n * Makes a {@code List}.\n * @param t what is in it\n */\n"
                        + "public static <T> List<T> listOf(T t) {\n    return List.of(t);\n}");
        Shells.run(shell, "/// A point.\n/// @param x the left\nrecord Point(int x, int y) {}");
        Shells.run(shell, "enum Color { /** Like blood. */ RED }");
        model = new CodeModel(Shells.access(shell), CompilerSettings::ofRunningJdk);
    }

    @AfterAll
    static void close() {
        shell.close();
    }

    private static Optional<MimeBundle> inspect(String marked, int detailLevel) {
        return inspect(new Documentation(), marked, detailLevel);
    }

    private static Optional<MimeBundle> inspect(
            Documentation documentation, String marked, int detailLevel) {
        int cursor = marked.indexOf('¦');
        String code = marked.replace("¦", "").replace('⏎', '\n');
        return new Inspector(model, documentation, Surroundings.none())
                .inspect(code, code.codePointCount(0, cursor), detailLevel);
    }

    private static String text(String marked) {
        return inspect(marked, 0).orElseThrow().data().getOrDefault("text/plain", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "numbers.str¦eam()|default Stream<E> stream()",
                "numbers.¦stream()|default Stream<E> stream()",
                "numbers.stream¦|default Stream<E> stream()",
                "String.join¦|static String join(CharSequence delimiter, CharSequence... elements)",
                "\"a\".substring(¦1, 2)|String substring(int beginIndex, int endIndex)",
                "\"a\".substring(1¦)|String substring(int beginIndex)",
                "\"a\".substring(1, ¦|String substring(int beginIndex, int endIndex)",
                "System.out.println(\"a¦b\")|void println(String x)",
                "System.out.println(numbers.get(0)¦)|void println(Object x)",
                "Math.floorMod(1, ¦2L)|static long floorMod(long x, long y)",
                "new ArrayList<>(¦)|ArrayList()",
                "new ArrayList<>(3¦)|ArrayList(int initialCapacity)",
                "new Array¦List<String>(3)|ArrayList(int initialCapacity)",
                "String.va¦lueOf('c')|static String valueOf(char c)",
                "List¦|interface List<E> extends SequencedCollection<E>",
                "Runn¦able r = () -> {};|interface Runnable",
                "numbers¦|List<Integer> numbers",
                "Integer.MAX_VALUE¦|static final int MAX_VALUE = 2147483647",
                "numbers.forEach(System.out::print¦ln)|void println(Object x)",
                "import java.util.concurrent.CountDown¦Latch;|class CountDownLatch",
                "java.util¦.List.of()|package java.util",
                "Map.Ent¦ry<String, String> e;|interface Entry<K, V>",
                "@Over¦ride public String toString() { return ``; }|@interface Override",
                "Thread.State.NE¦W|State NEW",
                "for (var n : numbers) { n¦ }|Integer n",
                "numbers.stream().map(n -> n.intVa¦lue())|int intValue()",
                "if (numbers.isEmpty(¦)) { }|boolean isEmpty()",
                "StructuredTaskScope.op¦en()|static <T> StructuredTaskScope<T, Void> open()",
                "List<String> a = new ArrayList<>(); a.add(\"x¦\")|boolean add(E e)",
            })
    void inspect_aName_givesItsSignature(String code, String signature) {
        String withQuotes = code.replace("``", "\"\"");
        assertThat(text(withQuotes).lines()).contains(signature);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "numbers.str¦eam()|Returns a sequential Stream with this collection as its source.",
                "numbers¦|An ordered collection, where the user has precise control",
                "List.o¦f(1)|- e1 – the single element",
                "List.o¦f(1)|- NullPointerException – if the element is null",
                "List.o¦f(1)|static <E> List<E> of(E... elements)",
                "Gatherers.windowFi¦xed(3)|// will contain: [[1, 2, 3], [4, 5, 6], [7, 8]]",
                "new HashMap<String, Integer>().merge¦|If the specified key is not already",
                "Integer.MAX_VALUE¦|2^31-1",
                "count¦|How many.",
                "listO¦f(1)|Makes a List.",
                "listOf(¦|- t – what is in it",
                "Color.RE¦D|Like blood.",
                "new Poi¦nt(1, 2)|A point.",
                "new Point(1, 2).x¦()|the left",
                "/// Twice *n*.⏎int twice(int n) { return 2 * n; }⏎twi¦ce(3)|Twice n.",
                "twi¦ce(3);⏎/** Two. */ public static int twice(int n) { return 2 * n; }|Two.",
                "int twice(int n) { return List.of(n).si¦ze(); }|the number of elements",
                "/** A box. */ class Box { /** What. */ int it; }⏎new Box().i¦t|What.",
            })
    void inspect_aName_givesItsDocumentation(String code, String documentation) {
        assertThat(text(code)).contains(documentation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¦",
                "if (¦true) { }",
                "noSuchName¦",
                "noSuchName.foo¦()",
                "// numbers.str¦eam",
                "1 + ¦2",
                "¦}}}} ((((",
            })
    void inspect_whereNothingIsKnown_isEmpty(String code) {
        assertThat(inspect(code, 0)).isEmpty();
    }

    @Test
    void inspect_withDetail_addsTheSource() {
        String own = inspect("listO¦f(1)", 1).orElseThrow().data().getOrDefault("text/plain", "");
        assertThat(own).endsWith("Source\n\n<T> List<T> listOf(T t) {\n    return List.of(t);\n}");
        String jdk = inspect("List.o¦f()", 1).orElseThrow().data().getOrDefault("text/plain", "");
        assertThat(jdk).contains("    return (List<E>) ImmutableCollections.EMPTY_LIST;\n}");
    }

    @Test
    void inspect_withDetail_addsTheSourceOfTheSameCell() {
        String code = "int twice(int n) {⏎    return 2 * n;⏎}⏎twi¦ce(3)";
        String text = inspect(code, 1).orElseThrow().data().getOrDefault("text/plain", "");
        assertThat(text).endsWith("Source\n\nint twice(int n) {\n    return 2 * n;\n}");
    }

    @Test
    void inspect_withoutDetail_hasNoSource() {
        assertThat(text("listO¦f(1)")).doesNotContain("Source");
    }

    @Test
    void inspect_withoutSourcesOfTheJdk_linksToTheDocumentation(@TempDir Path noJdk) {
        var bundle = inspect(new Documentation(noJdk), "Map.co¦pyOf(null)", 0);
        String url =
                "https://docs.oracle.com/en/java/javase/%d/docs/api/java.base/java/util/Map.html#copyOf(java.util.Map)"
                        .formatted(Runtime.version().feature());
        assertThat(bundle.orElseThrow().data().getOrDefault("text/plain", ""))
                .startsWith("java.util.Map\n\nstatic <K, V> Map<K, V> copyOf(")
                .endsWith(url);
        assertThat(bundle.orElseThrow().data().getOrDefault("text/html", ""))
                .contains("<a href=\"" + url);
    }

    @Test
    void inspect_afterEmoji_countsCodePoints() {
        assertThat(text("var e = \"😀😀\"; e.isBl¦ank()")).contains("boolean isBlank()");
    }

    @Test
    void inspect_inHtml_hasNoScriptAndIsBalanced() {
        String html = inspect("Thre¦ad", 0).orElseThrow().data().getOrDefault("text/html", "");
        assertThat(html).startsWith("<div>java.lang</div><pre><code>class Thread");
        assertThat(html.split("<p>", -1)).hasSameSizeAs(html.split("</p>", -1));
    }

    @Test
    void inspect_cursorOutsideTheText_countsAsItsEnd() {
        var found =
                new Inspector(model, new Documentation(), Surroundings.none())
                        .inspect("numbers", 99, 0);
        assertThat(found).isEqualTo(inspect("numbers¦", 0));
    }
}

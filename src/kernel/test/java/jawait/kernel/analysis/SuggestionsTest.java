package jawait.kernel.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jdk.jshell.JShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// In the codes, `¦` stands before the name that does not exist and `⏎` for a new line.
final class SuggestionsTest {

    private static JShell shell;
    private static Suggestions suggestions;

    @BeforeAll
    static void start() {
        shell = Shells.start();
        Shells.run(shell, "var numbers = List.of(1, 2);");
        Shells.run(shell, "int total(int n) { return n; }");
        Shells.run(shell, "record Point(int px, int py) {}");
        suggestions =
                new Suggestions(
                        new CodeModel(Shells.access(shell), CompilerSettings::ofRunningJdk));
    }

    @AfterAll
    static void close() {
        shell.close();
    }

    private static List<String> nearMisses(String marked) {
        int start = marked.indexOf('¦');
        String code = marked.replace("¦", "").replace('⏎', '\n');
        return suggestions.nearMisses(code, start);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "¦numbres.size()|numbers",
                "¦Numbers.size()|numbers",
                "numbers.¦sise()|size",
                "numbers.stream().¦fitler(x -> true)|filter",
                "int x = ¦totl(3);|total",
                "new ¦Piont(1, 2)|Point",
                "¦Lisst<String> names;|List",
                "¦Sting s = null;|String",
                "new ¦ArayList<String>()|ArrayList",
                "var count = 1;⏎¦cuont + 1|count",
                "int half(int n) { return ¦hafl(n); }|half",
                "boolean b = ¦ture;|true",
                "int f(int number) { return ¦nubmer; }|number",
                "Thread.State.¦RUNABLE|RUNNABLE",
                "😀.x(); ¦numbrs|numbers",
            })
    void nearMisses_ofAMisspeltName_beginWithTheRightOne(String code, String meant) {
        assertThat(nearMisses(code)).first().isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¦zzzzqqqq",
                "¦q",
                "numbers.¦zzzzqqqq()",
                "¦",
                "1 + ¦+",
                "¦}}}((",
                "noSuch.¦size"
            })
    void nearMisses_whereNothingIsNear_areEmpty(String code) {
        assertThat(nearMisses(code)).isEmpty();
    }

    @Test
    void nearMisses_areFewAndDoNotHoldTheNameItself() {
        assertThat(nearMisses("numbers.¦get(0)")).hasSizeLessThanOrEqualTo(3).doesNotContain("get");
    }

    @ParameterizedTest
    @CsvSource({
        "HttpClient, java.net.http.HttpClient",
        "Timestamp, java.security.Timestamp",
        "List, java.util.List",
        "Logger, java.util.logging.Logger",
        "StructuredTaskScope, java.util.concurrent.StructuredTaskScope",
    })
    void typesNamed_aTypeOfTheJdk_findsItsPackage(String name, String qualified) {
        assertThat(suggestions.typesNamed(name)).first().isEqualTo(qualified);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NoSuchTypeAnywhere", "", "a b", "../x", "ArrayPrefixHelpers", "😀"})
    void typesNamed_whatNobodyCanImport_isEmpty(String name) {
        assertThat(suggestions.typesNamed(name)).isEmpty();
    }
}

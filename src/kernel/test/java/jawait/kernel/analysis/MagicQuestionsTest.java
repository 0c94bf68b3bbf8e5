package jawait.kernel.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jshell.JShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Magics and files. In the codes, `¦` is the cursor and `⏎` a new line.
final class MagicQuestionsTest {

    private static final List<MagicUse> MAGICS =
            List.of(
                    new MagicUse("%time", "CODE", "Says how long code takes."),
                    new MagicUse("%%time", "CODE", "Says how long code takes."),
                    new MagicUse("%timeit", "CODE", "Measures code."),
                    new MagicUse("%load", "FILE", "Runs a file."),
                    new MagicUse("%drop", "NAME...", "Forgets variables."),
                    new MagicUse("%help", "[MAGIC]", "Explains a magic."),
                    new MagicUse("%%html", "", "Shows HTML."));

    @TempDir private static Path folder;
    private static JShell shell;
    private static Completer completer;
    private static Inspector inspector;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(folder.resolve("data/inner"));
        Files.writeString(folder.resolve("data/one.csv"), "");
        Files.writeString(folder.resolve("data/.hidden"), "");
        Files.writeString(folder.resolve("data2.txt"), "");
        shell = Shells.start();
        Shells.run(shell, "int total = 1;");
        Shells.run(shell, "int twice(int n) { return 2 * n; }");
        var model = new CodeModel(Shells.access(shell), CompilerSettings::ofRunningJdk);
        var surroundings = new Surroundings(MAGICS, folder);
        completer = new Completer(model, surroundings);
        inspector = new Inspector(model, new Documentation(), surroundings);
    }

    @AfterAll
    static void close() {
        shell.close();
    }

    private static Completions complete(String marked) {
        String code = marked.replace('⏎', '\n');
        int cursor = code.codePointCount(0, code.indexOf('¦'));
        return completer.complete(code.replace("¦", ""), cursor);
    }

    private static List<String> texts(String marked) {
        return complete(marked).items().stream().map(Completion::text).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%ti¦|%time %timeit",
                "%%ti¦|%%time",
                "%%¦|%%time %%html",
                "int x = 1;⏎%he¦|%help",
                "  %lo¦|%load",
                "%load data¦|data/ data2.txt",
                "%load data/¦|inner/ one.csv",
                "%load data/.h¦|.hidden",
                "%drop tw¦|twice",
                "%help ti¦|time timeit",
                "%time total.¦|",
                "%time twic¦|twice",
                "int y = 1;⏎%time twi¦⏎int z = 2;|twice",
                "%load it's.jshell⏎twi¦|twice",
                "%load lib/*.jshell⏎twi¦|twice",
                "%%time⏎twi¦|twice",
                "%%html⏎twi¦|",
                "%noSuch da¦|",
                "%noSuch¦|",
            })
    void complete_aMagic_offersItsNameAndWhatItTakes(String code, String expected) {
        var wanted = expected == null ? List.<String>of() : List.of(expected.split(" "));
        assertThat(texts(code)).isEqualTo(wanted);
    }

    @Test
    void complete_aPercentSign_offersEveryMagic() {
        assertThat(texts("%¦")).hasSize(MAGICS.size());
        assertThat(texts("int x = 1;⏎%¦")).hasSize(MAGICS.size() - 2);
        assertThat(texts("int x = 7 %¦")).doesNotContain("%time");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Path.of(\"data¦|data/ data2.txt",
                "Path.of(\"data/¦\")|inner/ one.csv",
                "Files.readString(Path.of(\"data/o¦|one.csv",
                "Path.of(\"data\", \"o¦|one.csv",
                "new File(\"data2¦|data2.txt",
                "new java.io.FileReader(\"data2¦\")|data2.txt",
                "java.nio.file.Path.of(\"data2¦|data2.txt",
                "var p = Paths.get(\"data2¦|data2.txt",
                "var e = \"😀\"; Path.of(\"data2¦|data2.txt",
                "Path.of(\"nowhere/¦|",
                "Path.of(\"da\\\\ta¦|",
                "String.of(\"data¦|",
                "\"data¦|",
                "Path.of(x, \"data¦|",
                "// Path.of(\"data¦|",
                "Path.of('d¦|",
            })
    void complete_aStringThatNamesAFile_offersFiles(String code, String expected) {
        var wanted = expected == null ? List.<String>of() : List.of(expected.split(" "));
        assertThat(texts(code)).isEqualTo(wanted);
    }

    @Test
    void complete_aFile_replacesTheNameBehindTheLastSlash() {
        var found = complete("var e = \"😀\"; Path.of(\"data/on¦e");
        assertThat(found.startCodePoints()).isEqualTo(27);
        assertThat(found.endCodePoints()).isEqualTo(29);
        assertThat(found.items()).extracting(Completion::type).containsOnly(CompletionType.PATH);
    }

    private static String inspect(String marked) {
        String code = marked.replace('⏎', '\n');
        int cursor = code.codePointCount(0, code.indexOf('¦'));
        return inspector
                .inspect(code.replace("¦", ""), cursor, 0)
                .map(bundle -> bundle.data().getOrDefault("text/plain", ""))
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%lo¦ad x|%load FILE",
                "%load x¦|%load FILE",
                "%time twi¦ce(1)|int twice(int n)",
                "%load *.x⏎twi¦ce(1)|int twice(int n)",
                "%%time⏎twi¦ce(1)|int twice(int n)",
            })
    void inspect_aMagic_saysWhatItTakes(String code, String expected) {
        assertThat(inspect(code).lines()).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%noSuch¦", "%noSuch twi¦ce"})
    void inspect_anUnknownMagic_findsNothing(String code) {
        assertThat(inspect(code)).isEmpty();
    }
}

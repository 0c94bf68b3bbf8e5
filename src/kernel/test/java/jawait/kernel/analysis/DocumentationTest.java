package jawait.kernel.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jawait.runtime.MimeBundle;
import jdk.jshell.JShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Documentation of libraries, from each place where sources can be.
final class DocumentationTest {

    private static JShell shell;
    private static Library library;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        shell = Shells.start();
        library = Library.compile(folder);
    }

    @AfterAll
    static void close() {
        shell.close();
    }

    private static Optional<MimeBundle> inspect(Path library, String code) {
        var running = CompilerSettings.ofRunningJdk();
        var settings = new CompilerSettings(running.options(), List.of(library));
        var model = new CodeModel(Shells.access(shell), () -> settings);
        return new Inspector(model, new Documentation(), Surroundings.none())
                .inspect(code, code.length(), 0);
    }

    private static String text(Path library, String code) {
        return inspect(library, code).orElseThrow().data().getOrDefault("text/plain", "");
    }

    private static String html(Path library, String code) {
        return inspect(library, code).orElseThrow().data().getOrDefault("text/html", "");
    }

    @Test
    void method_ofAJarThatCarriesItsSources_isDocumented() throws IOException {
        assertThat(text(library.jar("a.jar", true), "new lib.Greeter().greet"))
                .isEqualTo(
                        """
                        lib.Greeter

                        String greet(String name, int... times)

                        Greets <b>loudly</b>. See a list, x.

                        Parameters

                        - name – whom to <greet>
                        - times – how often

                        Returns

                        the greeting

                        Throws

                        - IllegalStateException – if asleep\
                        """);
    }

    @Test
    void method_withHostileHtml_isHarmless() throws IOException {
        assertThat(html(library.jar("b.jar", true), "new lib.Greeter().greet"))
                .contains("<code>&lt;b&gt;loudly&lt;/b&gt;</code>")
                .contains("/java.base/java/util/List.html\">a list</a>")
                .doesNotContainIgnoringCase("script");
    }

    @Test
    void type_inMarkdown_isRendered() throws IOException {
        assertThat(html(library.jar("c.jar", true), "lib.Greeter"))
                .contains("Greets <em>politely</em>")
                .contains("<td>1</td>");
    }

    @Test
    void sources_inAJarBeside_areFound() throws IOException {
        Path jar = library.jar("d-1.0.jar", false);
        library.sourcesJar("d-1.0-sources.jar");
        assertThat(text(jar, "lib.Greeter")).contains("Greets politely");
    }

    @Test
    void sources_inAFolder_areFound() throws IOException {
        assertThat(text(library.folderWithSource(), "lib.Greeter")).contains("Greets politely");
    }

    @Test
    void library_withoutSources_hasItsSignature() throws IOException {
        assertThat(text(library.jar("e.jar", false), "new lib.Greeter().greet(\"\", 1"))
                .isEqualTo("lib.Greeter\n\nString greet(String arg0, int... arg1)");
    }

    @Test
    void method_withoutAComment_takesThatOfTheOverridden() throws IOException {
        assertThat(text(library.jar("f.jar", true), "new lib.Greeter().compareTo"))
                .contains("Compares this object with the specified object for order.");
    }

    @Test
    void inheritDoc_inMarkdown_isReplaced() throws IOException {
        assertThat(text(library.jar("g.jar", true), "new lib.Greeter().toString"))
                .contains("Returns a string representation of the object.")
                .contains("In short.")
                .doesNotContain("inheritDoc");
    }

    @Test
    void signature_withAnnotatedTypes_showsThemPlain() throws IOException {
        assertThat(text(library.jar("j.jar", true), "new lib.Greeter().same"))
                .startsWith("lib.Greeter\n\n<T> T same(T t)\n");
    }

    @Test
    void method_thatIsPrivate_isNotFound() throws IOException {
        assertThat(inspect(library.jar("h.jar", true), "new lib.Greeter().hidden")).isEmpty();
    }

    @Test
    void completion_seesALibraryAddedLater() throws IOException {
        Path jar = library.jar("i.jar", false);
        var settings = new CompilerSettings[] {CompilerSettings.ofRunningJdk()};
        var completer =
                new Completer(
                        new CodeModel(Shells.access(shell), () -> settings[0]),
                        Surroundings.none());
        assertThat(completer.complete("lib.Gre", 7).items()).isEmpty();
        settings[0] = new CompilerSettings(settings[0].options(), List.of(jar));
        assertThat(completer.complete("lib.Gre", 7).items())
                .extracting(Completion::text)
                .containsExactly("Greeter");
    }
}

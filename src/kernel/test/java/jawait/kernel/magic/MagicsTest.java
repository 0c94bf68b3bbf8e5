package jawait.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MagicsTest {

    private static final String MARK = "<!-- made of what the magics say of themselves -->\n\n";

    private final Magics magics =
            Magics.standard(
                    Path.of("kernel.jar"), Path.of("cache"), LibrarySettings.from(Map.of()));
    private final SilentContext context = new SilentContext();

    @ParameterizedTest
    @CsvSource({"wo, who", "Time, time", "tiem, time", "clasppath, classpath"})
    void line_misspelt_suggestsWhatWasMeant(String typed, String meant) {
        assertThatThrownBy(() -> magics.line(typed, MagicArguments.of(List.of()), context))
                .isInstanceOf(MagicException.class)
                .hasMessage(
                        "There is no magic %%%s. Did you mean %%%s? %%lsmagic lists them."
                                .formatted(typed, meant));
    }

    @Test
    void line_unknown_namesTheList() {
        assertThatThrownBy(() -> magics.line("quux", MagicArguments.of(List.of()), context))
                .hasMessage("There is no magic %quux. %lsmagic lists them.");
    }

    @Test
    void line_magicOfWholeCells_saysHowToWriteIt() {
        assertThatThrownBy(() -> magics.line("html", MagicArguments.of(List.of()), context))
                .hasMessageContaining("%%html in the first line");
    }

    @Test
    void cell_magicOfLines_saysHowToWriteIt() {
        assertThatThrownBy(() -> magics.cell("who", MagicArguments.of(List.of()), "", context))
                .hasMessageContaining("write %who instead");
    }

    @Test
    void names_areThereOnce() {
        var names = magics.help().stream().flatMap(help -> help.names().stream()).toList();

        assertThat(names).doesNotHaveDuplicates().contains("lsmagic", "help");
    }

    @Test
    void help_everyMagic_isALineOrCellMagicAndSaysWhatItDoes() {
        assertThat(magics.help())
                .allSatisfy(help -> {
                    assertThat(help.forms()).isNotEmpty();
                    assertThat(help.summary()).endsWith(".");
                });
    }

    /// The page in the repository that is being built.
    private static Path page() {
        var folder = Path.of(System.getProperty("jawait.build")).toAbsolutePath();
        while (Files.notExists(folder.resolve("docs/magics.md"))) {
            folder = folder.resolve("..").normalize();
        }
        return folder.resolve("docs/magics.md");
    }

    @Test
    void page_isWhatTheDocumentationSays() throws IOException {
        var page = Files.readString(page());

        assertThat(page.substring(page.indexOf(MARK) + MARK.length()))
                .as("docs/magics.md, below its mark, is Magics.page()")
                .isEqualTo(magics.page());
    }
}

package jawait.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `%load` and `%%writefile`.
final class FileMagicsTest {

    @TempDir private Path folder;
    private SilentContext context = new SilentContext();

    @BeforeEach
    void useFolder() {
        context = new SilentContext(folder);
    }

    private void load(String file) throws MagicException, CodeFailure {
        var _ = new LoadMagic().line(MagicArguments.of(file, 1), context);
    }

    private void write(String arguments, String body) throws MagicException {
        var _ = new WriteFileMagic().cell(MagicArguments.of(arguments, 1), body, context);
    }

    @Test
    void load_notebook_runsItsCodeCells() throws Exception {
        Files.writeString(
                folder.resolve("a.ipynb"),
                """
                {"cells": [{"cell_type": "markdown", "source": "no"},
                           {"cell_type": "code", "source": ["int a;\\n", "a"]},
                           {"cell_type": "code", "source": "%who"}]}
                """);

        load("a.ipynb");

        assertThat(context.ran)
                .containsExactly("a.ipynb, code cell 1: int a;\na", "a.ipynb, code cell 2: %who");
    }

    @Test
    void load_javaSource_keepsLinesAndLeavesThePackageOut() throws Exception {
        Files.writeString(folder.resolve("A.java"), "package a.b;\nclass A {}\n");

        load("A.java");

        assertThat(context.ran)
                .containsExactly(
                        "A.java: " + " ".repeat("package a.b;".length()) + "\nclass A {}\n");
    }

    @Test
    void load_toolCommands_areNamedAndLeftOut() throws Exception {
        Files.writeString(folder.resolve("a.jsh"), "int a;\n/exit 3\na / 2");

        load("a.jsh");

        assertThat(context.ran).containsExactly("a.jsh: int a;\n       \na / 2");
        assertThat(context.printed).contains("/exit 3");
    }

    @Test
    void load_missingFile_saysWherePathsBegin() {
        assertThatThrownBy(() -> load("none.jsh"))
                .isInstanceOf(MagicException.class)
                .hasMessageContaining("none.jsh does not exist")
                .hasMessageContaining("Relative paths begin at");
    }

    @Test
    void load_brokenNotebook_isRefusedBeforeAnyCellRuns() throws IOException {
        Files.writeString(folder.resolve("b.ipynb"), "{\"cells\": [{}]}");

        assertThatThrownBy(() -> load("b.ipynb")).hasMessageContaining("is no notebook");
        assertThat(context.ran).isEmpty();
    }

    @Test
    void write_body_becomesTheFile() throws Exception {
        write("'a b.txt'", "one\ntwo");

        assertThat(folder.resolve("a b.txt")).hasContent("one\ntwo\n");
        assertThat(context.printed).hasToString("Wrote a b.txt (2 lines).\n");
    }

    @Test
    void write_again_replaces_orAddsWhenAsked() throws Exception {
        write("a.txt", "one\n");
        write("a.txt", "two\n");
        write("-a a.txt", "three\n");

        assertThat(folder.resolve("a.txt")).hasContent("two\nthree\n");
    }

    @Test
    void write_toAMissingFolder_isRefused() {
        assertThatThrownBy(() -> write("none/a.txt", "x"))
                .isInstanceOf(MagicException.class)
                .hasMessageContaining("does not exist");
    }
}

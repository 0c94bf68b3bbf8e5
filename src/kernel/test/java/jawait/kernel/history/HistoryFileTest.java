package jawait.kernel.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HistoryFileTest {

    @TempDir private Path folder;

    private final List<String> log = new ArrayList<>();
    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("deeper").resolve("history.jsonl");
    }

    private HistoryFile file() {
        return file(Limits.USUAL);
    }

    private HistoryFile file(Limits limits) {
        return new HistoryFile(path, limits, log::add);
    }

    private static PastCell cell(int session, int line, String input) {
        return new PastCell(session, line, input, Optional.of("out\n"));
    }

    @Test
    void read_whatWasAdded_isEqual() throws IOException {
        var first = new PastCell(file().session(), 1, "größe\n\t\"🚀\u2028", Optional.empty());
        var second = cell(1, 2, "b");
        file().add(first);
        file().add(second);

        assertThat(file().read().cells()).containsExactly(first, second);
    }

    @Test
    void session_ofEachFile_isAnother_andOfOneTheSame() throws IOException {
        var one = file();
        var two = file();

        assertThat(List.of(one.session(), two.session(), one.session())).containsExactly(1, 2, 1);
    }

    @Test
    void files_belongToTheirOwnerAlone() throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, HistoryLines.header() + "\n");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));

        file().session();

        try (var files = Files.list(path.getParent())) {
            assertThat(files.toList())
                    .hasSize(2)
                    .allSatisfy(each ->
                            assertThat(
                                            PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(each)))
                                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void folder_isMadeForItsOwnerAlone() throws IOException {
        file().session();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void add_afterALineCutByACrash_losesThatLineAlone() throws IOException {
        file().session();
        file().add(cell(1, 1, "before"));
        Files.writeString(path, "{\"session\":1,\"line\":2,\"inp", StandardOpenOption.APPEND);

        file().add(cell(1, 3, "after"));

        assertThat(file().read().cells())
                .extracting(PastCell::input)
                .containsExactly("before", "after");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "not json",
                "{\"session\":1}",
                "{\"session\":1,\"line\":\"2\",\"input\":\"x\"}",
                "{\"session\":99999999999,\"line\":2,\"input\":\"x\"}",
                "{\"session\":1,\"line\":2,\"input\":7}",
                "\u0000\u0001",
            })
    void read_brokenLine_isLeftOut(String line) throws IOException {
        file().session();
        Files.writeString(path, line + "\n", StandardOpenOption.APPEND);
        file().add(cell(1, 1, "kept"));

        assertThat(file().read().cells()).extracting(PastCell::input).containsExactly("kept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not a history\n", "{}\n", "SQLite format 3\u0000", "\n\n"})
    void session_fileOfSomebodyElse_isSetAsideAndSaid(String text) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);

        assertThat(file().session()).isEqualTo(1);

        assertThat(path.resolveSibling("history.jsonl.broken")).hasContent(text);
        assertThat(log).singleElement().asString().contains("kept as", ".broken");
    }

    @Test
    void session_fileOfANewerKernel_isLeftAlone() throws IOException {
        Files.createDirectories(path.getParent());
        var text = "{\"jawait_history\":2}\n{\"anything\":1}\n";
        Files.writeString(path, text);

        assertThatThrownBy(() -> file().session())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("left as it is");
        assertThatThrownBy(() -> file().read()).isInstanceOf(IOException.class);

        assertThat(path).hasContent(text);
    }

    @Test
    void session_emptyFile_isAsNone() throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "");

        assertThat(file().session()).isEqualTo(1);
        assertThat(log).isEmpty();
    }

    @Test
    void add_overTheLimitOfCells_forgetsTheOldestAndKeepsTheNumber() throws IOException {
        var file = file(new Limits(8, 1_000_000, 100));
        int session = file.session();
        for (int line = 1; line <= 20; line++) {
            file.add(cell(session, line, "cell " + line));
        }

        var cells = file.read().cells();

        assertThat(cells.size()).isBetween(6, 8);
        assertThat(cells.getLast().input()).isEqualTo("cell 20");
        assertThat(file().session()).isEqualTo(session + 1);
        assertThat(path.resolveSibling("history.jsonl.new")).doesNotExist();
    }

    @Test
    void add_overTheLimitOfBytes_staysWithinIt() throws IOException {
        var file = file(new Limits(1_000, 10_000, 100));
        for (int line = 1; line <= 50; line++) {
            file.add(cell(1, line, "x".repeat(900)));
            assertThat(Files.size(path)).isLessThan(11_000);
        }

        assertThat(file.read().cells().getLast().line()).isEqualTo(50);
    }

    @Test
    void add_hugeCell_isLeftOut() throws IOException {
        var file = file(new Limits(1_000, 10_000, 100));
        file.add(cell(1, 1, "small"));
        file.add(cell(1, 2, "x".repeat(9_000)));

        assertThat(file.read().cells()).extracting(PastCell::input).containsExactly("small");
    }

    @Test
    void add_fromManyThreads_keepsEveryLineWhole() throws IOException {
        var file = file();
        var adding =
                IntStream.range(0, 8)
                        .mapToObj(thread -> CompletableFuture.runAsync(() -> addAll(file, thread)))
                        .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(adding).join();

        assertThat(file.read().cells()).hasSize(200).doesNotHaveDuplicates();
    }

    private static void addAll(HistoryFile file, int thread) {
        for (int line = 0; line < 25; line++) {
            try {
                file.add(cell(thread, line, "x".repeat(500)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

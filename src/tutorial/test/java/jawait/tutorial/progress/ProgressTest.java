package jawait.tutorial.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class ProgressTest {

    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-05-04T09:30:00Z"));

    private static final Item ITEM = new Item("01.q2", 1);

    @TempDir private Path folder;
    private Path file;
    private Progress progress;

    @BeforeEach
    void open() {
        file = folder.resolve("data").resolve("progress.txt");
        progress = new Progress(file, CLOCK);
    }

    @Test
    void record_writesOneReadableLine() throws IOException {
        var saved =
                progress.record("predicted", ITEM, "answer", "two tasks = 200 %", "percent", 80);

        assertThat(saved).isEqualTo(new Saved.OnDisk());
        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "# Jawait progress 1: one line a step; delete a line to forget it",
                        "2026-05-04T09:30:00Z predicted 01.q2@1 answer=two+tasks+%3D+200+%25"
                                + " percent=80");
        assertThat(progress.entries().getFirst().detail("answer")).hasValue("two tasks = 200 %");
    }

    @Test
    void entries_noFile_isEmpty() {
        assertThat(progress.entries()).isEmpty();
    }

    @Test
    void entries_lineCutOffByACrash_losesThatLineAlone() throws IOException {
        progress.record("passed", ITEM);
        Files.writeString(file, "2026-05-04T09:30:00Z pass", StandardOpenOption.APPEND);

        progress.record("hint", ITEM, "level", 1);

        assertThat(progress.entries()).extracting(Entry::verb).containsExactly("passed", "hint");
    }

    @Test
    void entries_linesOfALaterVersion_areKept() throws IOException {
        progress.record("passed", ITEM);
        Files.writeString(
                file, "2026-05-04T09:30:00Z dreamt 01.q2@7 of=sheep\n", StandardOpenOption.APPEND);

        progress.record("hint", ITEM);

        assertThat(Files.readString(file)).contains("dreamt 01.q2@7 of=sheep");
        assertThat(progress.entries())
                .extracting(Entry::verb)
                .containsExactly("passed", "dreamt", "hint");
    }

    @Test
    void record_fileOfANewerVersion_isLeftAloneAndSaid() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "# Jawait progress 2\n");

        var saved = progress.record("passed", ITEM);

        assertThat(saved.warning()).contains("newer version").contains("JAWAIT_PROGRESS");
        assertThat(Files.readString(file)).isEqualTo("# Jawait progress 2\n");
        assertThat(progress.entries()).extracting(Entry::verb).containsExactly("passed");
    }

    @Test
    void record_fileThatCannotBeWritten_isRememberedAndSavedLater() throws IOException {
        Files.createDirectories(file);
        assertThat(progress.record("passed", ITEM)).isInstanceOf(Saved.InMemory.class);
        assertThat(progress.entries()).hasSize(1);
        Files.delete(file);

        assertThat(progress.record("hint", ITEM)).isEqualTo(new Saved.OnDisk());

        assertThat(new Progress(file, CLOCK).entries())
                .extracting(Entry::verb)
                .containsExactly("passed", "hint");
    }

    // A limit on the size of files takes the part of a disk that is full in the middle of a line.
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void record_diskThatIsFull_losesNoLineAndSaysSo() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var limited = "ulimit -f 1 && exec \"$@\"";
        var classPath = System.getProperty("java.class.path");
        var process =
                new ProcessBuilder(
                                List.of(
                                        "sh",
                                        "-c",
                                        limited,
                                        "sh",
                                        java,
                                        "-XX:-UsePerfData",
                                        "-cp",
                                        classPath,
                                        FullDisk.class.getName(),
                                        file.toString()))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(said).contains("remembered").contains("JAWAIT_PROGRESS");
        assertThat(Files.readString(file))
                .hasSizeLessThanOrEqualTo(1024)
                .endsWith("passed 01.q2@1\n");
        assertThat(said).contains((progress.entries().size() + 1) + " steps are known");
    }

    @Test
    void record_twoNotebooksAtOnce_losesNoLine() throws InterruptedException {
        var other = new Progress(file, CLOCK);
        var threads = new ArrayList<Thread>();
        for (var writer : new Progress[] {progress, other}) {
            threads.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                for (int i = 0; i < 50; i++) {
                                    writer.record("passed", ITEM, "i", i);
                                }
                            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        // Within one JVM the lock of a file can be refused; what was refused is saved by the next.
        progress.record("hint", ITEM);
        other.record("hint", ITEM);

        assertThat(new Progress(file, CLOCK).entries()).hasSize(102);
    }

    @Test
    void importFrom_addsWhatIsNew_once() throws IOException {
        progress.record("passed", ITEM, "assertions", 12);
        var exported = folder.resolve("exported.txt");
        assertThat(progress.exportTo(exported)).isEqualTo(1);
        var elsewhere = new Progress(folder.resolve("elsewhere.txt"), CLOCK);

        assertThat(elsewhere.importFrom(exported)).isEqualTo(1);
        assertThat(elsewhere.importFrom(exported)).isZero();
        assertThat(elsewhere.entries()).isEqualTo(progress.entries());
    }

    @Test
    void importFrom_noSuchFileOrNoProgress_throws() throws IOException {
        assertThatThrownBy(() -> progress.importFrom(folder.resolve("none.txt")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("there is no file");
        var other = Files.writeString(folder.resolve("poem.txt"), "no progress\n");
        assertThatThrownBy(() -> progress.importFrom(other))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds no progress");
    }

    @Test
    void place_isTheUsersDataFolder_orWhatTheVariableSays() {
        var home = Path.of("/home/ada");
        assertThat(ProgressPlace.of(Map.of(), "Linux", home))
                .isEqualTo(Path.of("/home/ada/.local/share/jawait/progress.txt"));
        assertThat(ProgressPlace.of(Map.of("XDG_DATA_HOME", "/data"), "Linux", home))
                .isEqualTo(Path.of("/data/jawait/progress.txt"));
        assertThat(ProgressPlace.of(Map.of(), "Mac OS X", home))
                .isEqualTo(Path.of("/home/ada/Library/Application Support/jawait/progress.txt"));
        assertThat(ProgressPlace.of(Map.of("JAWAIT_PROGRESS", "/tmp/p.txt"), "Linux", home))
                .isEqualTo(Path.of("/tmp/p.txt"));
    }
}

package jawait.runtime.agent;

import static jawait.runtime.link.StandardStream.STDERR;
import static jawait.runtime.link.StandardStream.STDOUT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jawait.runtime.link.Answer;
import jawait.runtime.link.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutputIT {

    private TestKernel kernel;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        kernel = new TestKernel(folder, "-Duser.language=tr", "-Dfile.encoding=ISO-8859-1");
    }

    @AfterEach
    void stop() throws IOException {
        kernel.close();
    }

    @Test
    void print_toBothStreams_keepsTheOrder() throws Exception {
        kernel.run(
                1,
                "A",
                "for (int i = 0; i < 3; i++) { System.out.print(i); System.err.print(\"€\" + i); }"
                        + " return null;");

        assertThat(kernel.flush())
                .containsExactly(
                        new Event.Output(1, STDOUT, "0"),
                        new Event.Output(1, STDERR, "€0"),
                        new Event.Output(1, STDOUT, "1"),
                        new Event.Output(1, STDERR, "€1"),
                        new Event.Output(1, STDOUT, "2"),
                        new Event.Output(1, STDERR, "€2"));
    }

    @Test
    void print_manyLines_losesNone() throws Exception {
        kernel.run(1, "A", "for (int i = 0; i < 200_000; i++) System.out.println(i); return null;");

        assertThat(kernel.printed(1, STDOUT))
                .isEqualTo(
                        IntStream.range(0, 200_000)
                                .mapToObj(i -> i + System.lineSeparator())
                                .collect(Collectors.joining()));
    }

    @Test
    void print_whileTheCellRuns_isSentMeanwhile() throws Exception {
        assertThat(kernel.interrupt(1, "A", "Thread.sleep(1_000_000); return null;"))
                .isEqualTo(new Answer.Stopped());
    }

    @Test
    void print_characterInTwoSnippets_isWhole() throws Exception {
        kernel.run(1, "A", "System.out.write(0xC3); return null;");
        kernel.run(1, "B", "System.out.write(0xA4); return null;");

        assertThat(kernel.printed(1, STDOUT)).isEqualTo("ä");
    }

    @Test
    void print_halfACharacterByTheEndOfTheCell_isReplaced() throws Exception {
        kernel.run(1, "A", "System.out.write(0xC3); return null;");

        assertThat(kernel.printed(1, STDOUT)).isEqualTo("\uFFFD");
    }

    @Test
    void print_inThreadOfAnOlderCell_staysWithThatCell() throws Exception {
        kernel.run(
                1,
                "A",
                "var go = new CountDownLatch(1); System.getProperties().put(\"go\", go);"
                        + " Thread.startVirtualThread(() -> { try { go.await(); }"
                        + " catch (InterruptedException e) { } System.out.print(\"late\"); });"
                        + " return null;");
        kernel.run(
                2,
                "B",
                "((CountDownLatch) System.getProperties().get(\"go\")).countDown(); return null;");

        assertThat(kernel.next()).isEqualTo(new Event.Output(1, STDOUT, "late"));
    }

    @Test
    void print_inAPoolOfAnOlderCell_belongsToTheCellThatHandsTheTaskOver() throws Exception {
        kernel.run(
                1,
                "A",
                "var pool = Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());"
                        + " System.getProperties().put(\"pool\", pool);"
                        + " pool.submit(() -> System.out.print(1)).get(); return null;");
        kernel.run(
                2,
                "B",
                "((ExecutorService) System.getProperties().get(\"pool\"))"
                        + ".submit(() -> System.out.print(2)).get(); return null;");

        assertThat(kernel.flush())
                .containsExactly(
                        new Event.Output(1, STDOUT, "1"), new Event.Output(2, STDOUT, "2"));
    }

    @Test
    void taskThatDies_isReportedWithoutTheAgent() throws Exception {
        kernel.run(
                1,
                "A",
                // A pool counts a worker out before its exception is reported, so the thread is
                // waited for.
                "var threads = new java.util.concurrent.ConcurrentLinkedQueue<Thread>();"
                        + " try (var pool = Executors.newSingleThreadExecutor("
                        + "r -> { var t = new Thread(r); threads.add(t); return t; })) {"
                        + " pool.execute(() -> { throw new IllegalStateException(\"x\"); }); }"
                        + " for (var t : threads) t.join(); return null;");

        assertThat(kernel.printed(1, STDERR))
                .contains("IllegalStateException: x")
                .doesNotContain("jawait");
    }

    @Test
    void logging_inTwoCells_isUnderEach() throws Exception {
        var log = "java.util.logging.Logger.getLogger(\"x\").warning(\"w\"); return null;";
        kernel.run(1, "A", log);
        kernel.run(2, "B", log);

        var owners =
                kernel.flush().stream()
                        .map(Event.Output.class::cast)
                        .filter(output -> output.stream() == STDERR)
                        .map(Event.Output::cell)
                        .distinct();

        assertThat(owners).containsExactly(1L, 2L);
    }

    @Test
    void close_ofSystemOut_leavesItOpen() throws Exception {
        kernel.run(1, "A", "System.out.close(); System.out.print(1); return null;");

        assertThat(kernel.printed(1, STDOUT)).isEqualTo("1");
    }

    @Test
    void setOut_toAStreamThatIsClosedThen_endsWithTheCell() throws Exception {
        kernel.run(
                1,
                "A",
                "try (var out = new java.io.PrintStream(new java.io.ByteArrayOutputStream())) {"
                        + " System.setOut(out); } System.setErr(null); return null;");
        kernel.run(2, "B", "System.out.print(1); System.err.print(2); return null;");

        assertThat(kernel.flush())
                .containsExactly(
                        new Event.Output(2, STDOUT, "1"), new Event.Output(2, STDERR, "2"));
    }

    @Test
    void setOut_toAStreamThatWorks_stays() throws Exception {
        kernel.run(
                1,
                "A",
                "System.setOut(new java.io.PrintStream(new java.io.ByteArrayOutputStream()));"
                        + " return null;");
        kernel.run(2, "B", "System.out.print(1); return null;");

        assertThat(kernel.flush()).isEmpty();
    }

    @Test
    void threadThatDies_isReportedOnceUnderItsCell() throws Exception {
        kernel.run(
                1,
                "A",
                "var t = new Thread(() -> { throw new IllegalStateException(\"x\"); }, \"T\");"
                        + " t.start(); t.join(); return null;");

        assertThat(kernel.flush())
                .singleElement()
                .isInstanceOfSatisfying(
                        Event.Output.class,
                        output -> {
                            assertThat(output.cell()).isEqualTo(1);
                            assertThat(output.stream()).isEqualTo(STDERR);
                            assertThat(output.text())
                                    .matches(
                                            "Exception in thread \"T\""
                                                    + " java.lang.IllegalStateException: x\\R\\tat"
                                                    + " .*A\\.lambda.*\\R\\tat .*Thread\\.run.*\\R");
                        });
    }
}

package jawait.runtime.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jawait.runtime.MimeBundle;
import jawait.runtime.link.Answer;
import jawait.runtime.link.Event;
import jawait.runtime.link.Signal;
import jawait.runtime.link.StandardStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// All on one agent: what one cell reads must not change what the next one reads.
final class InputIT {

    private static TestKernel kernel;
    private static int cells;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        kernel = new TestKernel(folder, "-Dstdin.encoding=UTF-8", "-Dfile.encoding=UTF-8");
    }

    @AfterAll
    static void stop() throws IOException {
        kernel.close();
    }

    /// Runs a method body, and answers each of its requests for input.
    private static Answer run(String body, String... lines) throws Exception {
        var answer = begin(body);
        for (var line : lines) {
            kernel.send(new Signal.InputReply(kernel.awaitInputRequest().id(), line));
        }
        return get(answer);
    }

    private static CompletableFuture<Answer> begin(String body) {
        int cell = ++cells;
        return CompletableFuture.supplyAsync(
                () -> kernel.run(cell, "A" + cell, body), InputIT::start);
    }

    private static void start(Runnable task) {
        Thread.ofPlatform().daemon().start(task);
    }

    private static Answer get(CompletableFuture<Answer> answer) throws Exception {
        return answer.get(TestKernel.DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    return IO.readln();
                    return IO.readln("Name? ");
                    return new Scanner(System.in).nextLine();
                    return new java.io.BufferedReader(new java.io.InputStreamReader(System.in)).readLine();
                    return new String(System.in.readNBytes(11), "UTF-8");
                    var b = new java.io.ByteArrayOutputStream(); for (int u = System.in.read(); u != '\\n'; u = System.in.read()) { if (u < 0) throw new Error("negative"); b.write(u); } return b.toString("UTF-8");
                    byte[] b = new byte[99]; int n = System.in.read(b, 2, 97); return new String(b, 2, n - 1, "UTF-8");
                    """)
    void read_inEveryWay_isTheLineInUtf8(String body) throws Exception {
        assertThat(run(body, "Grüße 世")).isEqualTo(text("\"Grüße 世\""));
    }

    @Test
    void scanner_overSeveralLines_asksForEach() throws Exception {
        var body = "var in = new Scanner(System.in); return in.nextInt() + in.nextInt();";

        assertThat(run(body, "40", "2")).isEqualTo(text("42"));
    }

    @Test
    void read_emptyLine_isEmpty_andTheNextIsAsked() throws Exception {
        assertThat(run("return IO.readln() + IO.readln();", "", "more"))
                .isEqualTo(text("\"more\""));
    }

    @Test
    void read_afterTheEnd_asksAgain() throws Exception {
        assertThat(run("return System.in.read() + IO.readln();", "\u0004", "more"))
                .isEqualTo(text("\"-1more\""));
        assertThat(run("return IO.readln();", "even later")).isEqualTo(text("\"even later\""));
    }

    @Test
    void read_restOfAnEarlierCellsLine_isNotSeen() throws Exception {
        assertThat(run("return (char) System.in.read();", "xyz\nuvw")).isEqualTo(text("'x'"));

        assertThat(run("return System.in.available() + IO.readln();", "new"))
                .isEqualTo(text("\"0new\""));
    }

    @Test
    void read_severalLinesInOneReply_onlyTheFirstIsTaken_byTheCellThatAsksOnce() throws Exception {
        assertThat(run("return IO.readln();", "one\ntwo")).isEqualTo(text("\"one\""));

        assertThat(run("return IO.readln();", "new")).isEqualTo(text("\"new\""));
    }

    @Test
    void scanner_brokenOffInTheMiddleOfAToken_goesOnWithTheNextLine() throws Exception {
        var keep = "System.getProperties()";
        var answer =
                begin(
                        "var in = new Scanner(System.in); "
                                + keep
                                + ".put(\"in\", in); return in.nextInt() + in.nextInt();");
        kernel.send(new Signal.InputReply(kernel.awaitInputRequest().id(), "1"));
        kernel.awaitInputRequest();
        kernel.send(new Signal.Interrupt(cells));
        assertThat(get(answer)).isEqualTo(new Answer.Stopped());

        assertThat(run("return ((Scanner) " + keep + ".get(\"in\")).nextInt();", "23"))
                .isEqualTo(text("23"));
    }

    @Test
    void close_doesNotEndInput() throws Exception {
        var body = "try (var in = new Scanner(System.in)) { return in.nextLine(); }";

        assertThat(run(body, "first")).isEqualTo(text("\"first\""));
        assertThat(run(body, "second")).isEqualTo(text("\"second\""));
    }

    @Test
    void setIn_null_isUndoneForTheNextCell() throws Exception {
        run("System.setIn(null); return 1;");

        assertThat(run("return System.in.read();", "A")).isEqualTo(text("65"));
    }

    @Test
    void refusal_throughAScanner_saysWhyInTheKernelsWords() throws Exception {
        var answer = begin("return new Scanner(System.in).nextLine();");
        kernel.send(new Signal.InputRefused(kernel.awaitInputRequest().id(), "Not today."));

        var thrown = ((Answer.Threw) get(answer)).thrown();
        assertThat(thrown.className()).isEqualTo("jawait.runtime.InputUnavailableException");
        assertThat(thrown.message()).contains("Not today.");
    }

    @Test
    void password_asksForAHiddenLine() throws Exception {
        var answer = begin("return jawait.runtime.Input.password(\"Token: \");");
        var request = kernel.awaitInputRequest();
        kernel.send(new Signal.InputReply(request.id(), "s3cret"));

        assertThat(request).isEqualTo(new Event.InputRequest(cells, request.id(), "Token: ", true));
        assertThat(get(answer)).isEqualTo(text("\"s3cret\""));
    }

    @Test
    void print_beforeARead_isSentBeforeTheRequest() throws Exception {
        kernel.flush();
        var answer = begin("return IO.readln(\"Name? \");");

        assertThat(kernel.next())
                .isEqualTo(new Event.Output(cells, StandardStream.STDOUT, "Name? "));
        assertThat(kernel.next()).isInstanceOf(Event.InputRequest.class);
        kernel.send(new Signal.Interrupt(cells));
        assertThat(get(answer)).isEqualTo(new Answer.Stopped());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    return IO.readln();
                    return new Scanner(System.in).nextLine();
                    return jawait.runtime.Input.password("");
                    try (var pool = Executors.newFixedThreadPool(2)) { return pool.submit(() -> IO.readln()).get(); }
                    IntStream.range(0, 9).parallel().forEach(i -> IO.readln()); return 1;
                    """)
    void interrupt_ofAPendingRead_stopsTheCell_andTheNextOneReads(String body) throws Exception {
        var answer = begin(body);
        var request = kernel.awaitInputRequest();
        kernel.send(new Signal.Interrupt(cells));
        assertThat(get(answer)).isEqualTo(new Answer.Stopped());

        kernel.send(new Signal.InputReply(request.id(), "late"));
        assertThat(run("return IO.readln();", "in time")).isEqualTo(text("\"in time\""));
    }

    @Test
    void interrupt_ofOneThreadByTheLearner_isAnInterruptedIOException() throws Exception {
        assertThat(
                        run(
                                "var seen = new CompletableFuture<String>();"
                                        + " var reader = Thread.ofPlatform().start(() -> {"
                                        + " try { System.in.read(); }"
                                        + " catch (java.io.IOException e) {"
                                        + " seen.complete(e.getClass().getName()); } });"
                                        + " while (reader.getState() != Thread.State.WAITING)"
                                        + " Thread.yield();"
                                        + " reader.interrupt(); return seen.get();"))
                .isEqualTo(text("\"java.io.InterruptedIOException\""));
        assertThat(kernel.awaitInputRequest().cell()).isEqualTo(cells);
    }

    @Test
    void read_byManyThreads_asksOneAtATime_andEachGetsItsLine() throws Exception {
        var answer =
                begin(
                        "var lines = new ConcurrentSkipListSet<String>(); var threads = new"
                                + " ArrayList<Thread>(); for (int i = 0; i < 5; i++)"
                                + " threads.add(Thread.startVirtualThread(() ->"
                                + " lines.add(IO.readln()))); for (var t : threads) t.join(); return"
                                + " lines;");
        Deque<Long> ids = new ArrayDeque<>();
        for (int i = 0; i < 5; i++) {
            ids.add(kernel.awaitInputRequest().id());
            kernel.send(new Signal.InputReply(ids.getLast(), "line " + i));
        }

        assertThat(get(answer)).isEqualTo(text("[line 0, line 1, line 2, line 3, line 4]"));
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void setNextInput_isAnEventOfItsCell() throws Exception {
        kernel.flush();
        run("jawait.runtime.NextInput.setNextInput(\"1 + 1\"); return 1;");

        assertThat(kernel.flush()).containsExactly(new Event.SetNextInput(cells, "1 + 1", false));
    }

    private static Answer text(String text) {
        return new Answer.Value(MimeBundle.text(text));
    }
}

package jawait.runtime.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import jawait.runtime.MimeBundle;
import jawait.runtime.link.Answer;
import jawait.runtime.link.Command;
import jawait.runtime.link.Question;
import jawait.runtime.link.Reply;
import jawait.runtime.link.StandardStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// All on one agent: what one cell does must not change what the next one finds.
final class StopIT {

    private static TestKernel kernel;
    private static int cells;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        kernel = new TestKernel(folder);
    }

    @AfterAll
    static void stop() throws IOException {
        kernel.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) {}",
                "while (true) { try { Thread.sleep(1_000_000); } catch (Exception e) {} }",
                "Thread.sleep(1_000_000); return null;",
                "new CountDownLatch(1).await(); return null;",
                "java.util.concurrent.locks.LockSupport.park(); while (true) {}",
                "try { Thread.sleep(1_000_000); } catch (InterruptedException e) {"
                        + " throw new RuntimeException(e); } return null;",
                "try (var pool = Executors.newFixedThreadPool(2)) {"
                        + " return pool.submit(() -> { while (true) {} }).get(); }",
                "try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {"
                        + " return pool.submit(() -> { while (true) {} }).get(); }",
                "IntStream.range(0, 100).parallel().forEach(i -> { while (true) {} });"
                        + " return null;",
                "var server = java.nio.channels.ServerSocketChannel.open().bind(null);"
                        + " return server.accept();",
                "return new CompletableFuture<Object>().join();",
                "return Stream.of(new CompletableFuture<Object>())"
                        + ".map(CompletableFuture::join).toList();",
                "return new Object() { public String toString() { while (true) {} } };",
                "throw new RuntimeException() { public String getMessage() { while (true) {} } };"
            })
    void interrupt_whateverTheCodeDoes_endsTheCellAndNoOther(String body) throws Exception {
        assertThat(kernel.interrupt(++cells, "A" + cells, body)).isEqualTo(new Answer.Stopped());

        assertThat(kernel.run(++cells, "A" + cells, "Thread.sleep(1); return 1;"))
                .isEqualTo(text("1"));
    }

    @Test
    void interrupt_swallowedAgainAndAgain_isRepeated() throws Exception {
        var sleep = "try { Thread.sleep(1_000_000); } catch (InterruptedException e) {} ";

        kernel.interrupt(
                ++cells, "A" + cells, sleep.repeat(3) + "System.out.print(\"done\"); return null;");

        assertThat(kernel.printed(cells, StandardStream.STDOUT)).isEqualTo("done");
    }

    @Test
    void interrupt_laterCell_leavesThreadsOfAnOlderOneAlone() throws Exception {
        var counter = "A" + ++cells;
        kernel.load(
                Sources.classWith(
                        counter,
                        "public static volatile long n; public static Object do_it$() {"
                                + " Thread.startVirtualThread(() -> { while (true) {"
                                + " n++; Thread.yield(); } }); return null; }"));
        kernel.invoke(cells, counter);

        kernel.interrupt(++cells, "A" + cells, "while (true) {}");

        kernel.load(
                Sources.doing(
                        "A" + ++cells,
                        "var n = Class.forName(\""
                                + counter
                                + "\", true, Thread.currentThread().getContextClassLoader())"
                                + ".getField(\"n\"); long before = n.getLong(null);"
                                + " while (n.getLong(null) == before) Thread.sleep(1);"
                                + " return \"still counting\";"));
        assertThat(kernel.invoke(cells, "A" + cells)).isEqualTo(text("\"still counting\""));
    }

    @Test
    void interrupt_taskInAPoolOfAnOlderCell_endsTheTaskAndLeavesThePool() throws Exception {
        var maker = "A" + ++cells;
        kernel.load(
                Sources.classWith(
                        maker,
                        "public static ExecutorService pool; public static Object do_it$() {"
                                + " pool = Executors.newSingleThreadExecutor(r -> {"
                                + " var t = new Thread(r); t.setDaemon(true); return t; });"
                                + " System.getProperties().put(\"pool\", pool);"
                                + " pool.execute(() -> {}); return null; }"));
        kernel.invoke(cells, maker);
        var pool = "var pool = (ExecutorService) System.getProperties().get(\"pool\"); ";

        kernel.interrupt(
                ++cells,
                "A" + cells,
                pool + "return pool.submit(() -> { while (true) {} }).get();");

        assertThat(kernel.run(++cells, "A" + cells, pool + "return pool.submit(() -> 3).get();"))
                .isEqualTo(text("3"));
    }

    @Test
    void interrupt_ofTheCellThatMadeAPool_leavesThePoolUsable() throws Exception {
        kernel.interrupt(
                ++cells,
                "A" + cells,
                "var pool = Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());"
                        + " System.getProperties().put(\"pool\", pool);"
                        + " return pool.submit(() -> { while (true) {} }).get();");

        assertThat(
                        kernel.run(
                                ++cells,
                                "A" + cells,
                                "var pool = (ExecutorService)"
                                        + " System.getProperties().get(\"pool\");"
                                        + " return pool.submit(() -> { int n = 0;"
                                        + " for (int i = 0; i < 9; i++) n++; return n; }).get();"))
                .isEqualTo(text("9"));
    }

    @Test
    void exit_inACell_endsTheCellAndKeepsItsState() {
        var name = "A" + ++cells;
        kernel.load(
                Sources.classWith(
                        name,
                        "public static int x; public static Object do_it$() { x++;"
                                + " if (x == 1) System.exit(3); return x; }"));

        assertThat(kernel.invoke(cells, name)).isEqualTo(new Answer.Exited(3));
        assertThat(kernel.invoke(++cells, name)).isEqualTo(text("2"));
    }

    @Test
    void exit_caughtByTheCell_stillEndsIt() {
        assertThat(
                        kernel.run(
                                ++cells,
                                "A" + cells,
                                "try { System.exit(4); } catch (Throwable e) { } return 1;"))
                .isEqualTo(new Answer.Exited(4));
    }

    @Test
    void exit_inAnotherThread_endsThatThreadAndSaysSo() throws Exception {
        kernel.flush();
        var answer =
                kernel.run(
                        ++cells,
                        "A" + cells,
                        "var t = new Thread(() -> System.exit(5), \"worker\"); t.start();"
                                + " t.join(); return 1;");

        assertThat(answer).isEqualTo(text("1"));
        assertThat(kernel.printed(cells, StandardStream.STDERR))
                .isEqualTo(
                        "System.exit(5) ended the thread \"worker\" only; to end the cell, call it"
                                + " on the cell's own thread\n");
    }

    @Test
    void exit_inATaskThatTheCellWaitsFor_endsTheCell() {
        assertThat(
                        kernel.run(
                                ++cells,
                                "A" + cells,
                                "return CompletableFuture.supplyAsync(() -> {"
                                        + " System.exit(6); return 1; }).get();"))
                .isEqualTo(new Answer.Exited(6));
    }

    private static Answer text(String text) {
        return new Answer.Value(MimeBundle.text(text));
    }

    @Test
    void replyThatTheCellIsStopped_beforeTheSignal_endsTheCell() {
        var name = "A" + ++cells;
        var body =
                "try { return jawait.runtime.Notebook.eval(\"1\"); }"
                        + " catch (Exception e) { return e; }";
        kernel.load(Sources.doing(name, body));

        assertThat(kernel.invoke(cells, name)).isEqualTo(new Answer.Asks(new Question.Eval("1")));
        assertThat(kernel.ask(new Command.Resume(new Reply.Stopped())))
                .isEqualTo(new Answer.Stopped());
    }
}

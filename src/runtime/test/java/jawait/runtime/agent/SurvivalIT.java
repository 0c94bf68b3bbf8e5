package jawait.runtime.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jawait.runtime.MimeBundle;
import jawait.runtime.link.Answer;
import jawait.runtime.link.ClassBytes;
import jawait.runtime.link.Command;
import jawait.runtime.link.Hello;
import jawait.runtime.link.Thrown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SurvivalIT {

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(Hello.Role.class)
    void link_closedWhileACellRuns_endsTheProcessAndItsChildren(Hello.Role role) throws Exception {
        try (var kernel = new TestKernel(folder)) {
            kernel.load(
                    Sources.doing(
                            "A",
                            "new ProcessBuilder(\"sleep\", \"600\").start();"
                                    + " System.out.println(\"ready\"); while (true) {}"));
            var answer = CompletableFuture.supplyAsync(() -> kernel.invoke(1, "A"));
            kernel.awaitOutput("ready");
            var child = kernel.process().children().findFirst().orElseThrow();

            kernel.opened(role).connection().close();

            assertThat(kernel.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(child.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
            assertThat(answer).failsWithin(TestKernel.DEADLINE);
        }
    }

    @Test
    void stackOverflow_inACell_isThrownWithAsManyFramesAsTheJvmRecords() throws Exception {
        try (var kernel = new TestKernel(folder)) {
            kernel.load(
                    Sources.classWith("A", "public static Object do_it$() { return do_it$(); }"));

            var thrown = thrown(kernel.invoke(1, "A"));

            assertThat(thrown.className()).isEqualTo("java.lang.StackOverflowError");
            assertThat(thrown.frames())
                    .hasSizeBetween(1000, 1024)
                    .allSatisfy(
                            frame -> assertThat(frame.toString()).isEqualTo("A.do_it$(A.java:1)"));
            assertThat(kernel.run(2, "B", "return 1;")).isEqualTo(text("1"));
        }
    }

    @Test
    void stackOverflow_whilePrinting_leavesPrintingIntact() throws Exception {
        try (var kernel = new TestKernel(folder)) {
            kernel.load(
                    Sources.classWith(
                            "A",
                            "public static Object do_it$() { System.out.print(1);"
                                    + " System.err.print(2); return do_it$(); }"));
            thrown(kernel.invoke(1, "A"));
            kernel.flush();

            kernel.run(2, "B", "System.out.print(\"fine\"); return null;");

            assertThat(kernel.printed(2, jawait.runtime.link.StandardStream.STDOUT))
                    .isEqualTo("fine");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "var list = new ArrayList<Object>(); while (true) list.add(new byte[1000]);",
                "var list = new ArrayList<Object>(); while (true) list.add(new byte[10_000_000]);",
                "var list = new LinkedList<Object>(); while (true) { list.add(new Object());"
                        + " if (list.size() % 1000 == 0) System.out.println(list.size()); }",
                "return new Object[] {\"x\".repeat(60_000_000)};"
            })
    void outOfMemory_inACell_isThrown(String body) throws Exception {
        try (var kernel = new TestKernel(folder, "-Xmx64m", "-XX:+UseSerialGC")) {
            assertThat(thrown(kernel.run(1, "A", body)).className())
                    .isEqualTo("java.lang.OutOfMemoryError");
            assertThat(kernel.run(2, "B", "return 1;")).isEqualTo(text("1"));
        }
    }

    @Test
    void interruptOfEveryThread_leavesTheAgentAtWork() throws Exception {
        try (var kernel = new TestKernel(folder)) {
            kernel.run(
                    1,
                    "A",
                    "for (var t : Thread.getAllStackTraces().keySet()) { t.interrupt();"
                            + " t.setName(\"x\"); } return null;");

            assertThat(kernel.run(2, "B", "Thread.sleep(1); System.out.print(2); return 2;"))
                    .isEqualTo(text("2"));
        }
    }

    @Test
    void exit_inALibrary_sendsTheLastOutput() throws Exception {
        try (var kernel = new TestKernel(folder)) {
            for (ClassBytes each :
                    Sources.classWith(
                            "Library",
                            "public static void leave() { System.out.print(\"last words\");"
                                    + " System.exit(5); }")) {
                Files.write(folder.resolve(each.name() + ".class"), each.bytes());
            }
            kernel.ask(new Command.AddToClassPath(folder + File.pathSeparator));
            var answer =
                    CompletableFuture.supplyAsync(() ->
                            kernel.run(
                                    1,
                                    "A",
                                    "return Class.forName(\"Library\", true,"
                                            + " Thread.currentThread().getContextClassLoader())"
                                            + ".getMethod(\"leave\").invoke(null);"));

            kernel.awaitOutput("last words");
            assertThat(kernel.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(kernel.process().exitValue()).isEqualTo(5);
            assertThat(answer).failsWithin(TestKernel.DEADLINE);
        }
    }

    @Test
    void asNamedModule_weavingAndRedefinitionWorkToo() throws Exception {
        var module =
                new String[] {
                    "--module-path", TestKernel.jar().toString(), "--add-modules", "jawait.runtime"
                };
        try (var kernel = new TestKernel(folder, module)) {
            assertThat(kernel.run(1, "A", "System.exit(1); return 1;"))
                    .isEqualTo(new Answer.Exited(1));
            assertThat(kernel.ask(new Command.Redefine(Sources.doing("A", "return 2;"))))
                    .isEqualTo(new Answer.Done());
            assertThat(kernel.invoke(2, "A")).isEqualTo(text("2"));
            assertThat(kernel.run(3, "B", "return jawait.runtime.MimeBundle.class.getModule();"))
                    .isEqualTo(text("module jawait.runtime"));
        }
    }

    private static Thrown thrown(Answer answer) {
        return ((Answer.Threw) answer).thrown();
    }

    private static Answer text(String text) {
        return new Answer.Value(MimeBundle.text(text));
    }
}

package jawait.runtime.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.Thread.UncaughtExceptionHandler;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jawait.runtime.link.ClassBytes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class WeaverTest {

    private static Optional<UncaughtExceptionHandler> handler = Optional.empty();

    @BeforeAll
    static void silence() {
        handler = Optional.ofNullable(Thread.getDefaultUncaughtExceptionHandler());
        var quiet =
                new StandardStreams(
                        new Outbox(Long.MAX_VALUE, System::nanoTime),
                        InputStream.nullInputStream());
        Thread.setDefaultUncaughtExceptionHandler(new UncaughtExceptions(quiet));
    }

    @AfterAll
    static void restore() {
        Thread.setDefaultUncaughtExceptionHandler(handler.orElse(null));
    }

    static Stream<String> endless() {
        return Stream.of(
                "begun.countDown(); while (true) {}",
                "begun.countDown(); do { } while (begun != null); return null;",
                "begun.countDown(); for (long i = 0; i >= 0; i = (i + 1) & 7) { } return null;",
                "int i = 0; begun.countDown(); while (true) { i ^= 1; if (i == 0) continue; }",
                "outer: while (true) { for (int i = 0; ; i++) { begun.countDown();"
                        + " if (i > 3) continue outer; } }",
                "int i = 0; while (true) { begun.countDown(); switch (i) { case 0: i = 1; continue;"
                        + " case 1: i = 2; continue; default: i = 0; } }",
                "int i = 0; while (true) { begun.countDown(); switch (i) { case 0: i = 1000;"
                        + " continue; case 1000: i = 90000; continue; default: i = 0; } }",
                "var s = \"a\"; while (true) { begun.countDown();"
                        + " s = switch (s) { case \"a\" -> \"b\"; default -> \"a\"; }; }",
                "begun.countDown(); while (true) { try { while (true) {} }"
                        + " catch (Throwable t) { } }",
                "begun.countDown(); while (true) { try { begun.getCount(); }"
                        + " catch (Throwable t) { continue; } finally { begun.getCount(); } }",
                "begun.countDown(); while (true) { synchronized (begun) { begun.getCount(); } }",
                "Runnable r = () -> { begun.countDown(); while (true) {} }; r.run(); return null;",
                "IntStream.iterate(0, i -> (i + 1) & 7).forEach(i -> begun.countDown());"
                        + " return null;",
                "return Stream.generate(() -> 1).peek(i -> begun.countDown())"
                        + ".filter(i -> i > 1).findFirst();",
                "new Object() { void go() { begun.countDown(); while (true) {} } }.go();"
                        + " return null;",
                "class Looping { Looping() { begun.countDown(); while (true) {} } }"
                        + " return new Looping();",
                "return new TreeMap<Integer, Integer>((a, b) -> { begun.countDown();"
                        + " while (true) {} }) .put(1, 1);");
    }

    @ParameterizedTest
    @MethodSource("endless")
    void weave_endlessCode_endsWhenItsCellIsStopped(String body) throws Exception {
        var cell = new RunningCell(1, "public static Object do_it$() { " + body + " }");

        assertThat(cell.awaitBegun().stop().awaitThrown()).isInstanceOf(EndOfCell.Stop.class);
    }

    @Test
    void weave_recursionThatCatchesEverything_ends() throws Exception {
        var cell =
                new RunningCell(
                        1,
                        "public static Object do_it$() { while (true) f(0); }"
                                + "static void f(int depth) { begun.countDown(); if (depth == 50)"
                                + " return; try { f(depth + 1); } catch (Throwable t) { }"
                                + " f(depth + 1); }");

        assertThat(cell.awaitBegun().stop().awaitThrown()).isInstanceOf(EndOfCell.Stop.class);
    }

    @Test
    void weave_loopInClassInitialiser_ends() throws Exception {
        var cell =
                new RunningCell(
                        1,
                        "static class B { static int x; static { begun.countDown();"
                                + " while (x == 0) { } } }"
                                + "public static Object do_it$() { return B.x; }");

        assertThat(cell.awaitBegun().stop().awaitThrown()).isInstanceOf(EndOfCell.Stop.class);
    }

    @ParameterizedTest
    @MethodSource("threads")
    void weave_loopInThreadOfTheCell_ends(String factory) throws Exception {
        var cell =
                new RunningCell(
                        1,
                        "public static Thread thread; public static Object do_it$() throws"
                                + " Exception { thread = "
                                + factory
                                + ".newThread(() -> { begun.countDown(); while (true) {} });"
                                + " thread.start(); thread.join(); while (true) {} }");

        cell.awaitBegun().stop().awaitThrown();

        assertThat(((Thread) cell.field("thread")).join(RunningCell.DEADLINE)).isTrue();
    }

    static Stream<String> threads() {
        return Stream.of(
                "Thread.ofPlatform().daemon().factory()",
                "Thread.ofVirtual().factory()",
                "Executors.defaultThreadFactory()");
    }

    @Test
    void stop_ofOneCell_leavesTheOthersRunning() throws Exception {
        var loop = "public static Object do_it$() { begun.countDown(); while (true) {} }";
        var older = new RunningCell(1, loop).awaitBegun();
        var stopped = new RunningCell(2, loop).awaitBegun();
        var younger = new RunningCell(3, loop).awaitBegun();

        stopped.stop().awaitThrown();

        assertThat(List.of(older.isRunning(), younger.isRunning())).containsExactly(true, true);
        older.stop().awaitThrown();
        younger.stop().awaitThrown();
    }

    @Test
    void exit_calledOrReferredTo_endsTheCell() throws Exception {
        for (var call :
                List.of(
                        "System.exit(3);",
                        "Runtime.getRuntime().exit(3);",
                        "IntConsumer exit = System::exit; exit.accept(3);",
                        "IntConsumer exit = Runtime.getRuntime()::exit; exit.accept(3);",
                        "ObjIntConsumer<Runtime> exit = Runtime::exit;"
                                + " exit.accept(Runtime.getRuntime(), 3);")) {
            var cell = new RunningCell(1, "public static Object do_it$() { " + call + "return 1;}");

            assertThat(cell.awaitThrown()).isInstanceOf(EndOfCell.Exit.class);
        }
    }

    @Test
    void exit_caught_endsTheCellAtTheNextCheck() throws Exception {
        var cell =
                new RunningCell(
                        1,
                        "public static Object do_it$() { while (true) { try { System.exit(3); }"
                                + " catch (Throwable t) { } } }");

        assertThat(cell.awaitThrown()).isInstanceOf(EndOfCell.Exit.class);
    }

    /// Every class of a few large packages of the JDK: whatever javac may emit is in there.
    @ParameterizedTest
    @MethodSource("packages")
    void weave_anyClass_passesVerification(String folder) throws IOException {
        var weaver = new Weaver(ClassHierarchyResolver.defaultResolver());
        var jdk = FileSystems.getFileSystem(URI.create("jrt:/"));
        try (var files = Files.list(jdk.getPath("modules", "java.base", folder))) {
            for (var file : files.filter(WeaverTest::isClass).toList()) {
                var woven = weave(weaver, file);
                assertThat(ClassFile.of().verify(woven)).as(file.toString()).isEmpty();
            }
        }
    }

    /// The earlier body is in the new version, and jumps where that does not.
    @Test
    void weave_versionWithoutJumps_afterALambdaThatJumps_passesVerification() throws Exception {
        var weaver = new Weaver(ClassHierarchyResolver.defaultResolver());
        var first =
                version("java.util.function.IntUnaryOperator f() { return x -> x > 1 ? x : 0; }");
        var inUse = weaver.weave(first, Optional.empty());
        var next = version("java.util.function.IntUnaryOperator f() { return null; }");

        var woven = weaver.weave(next, Optional.of(inUse)).woven();

        assertThat(ClassFile.of().verify(woven)).isEmpty();
        assertThat(ClassFile.of().parse(woven).methods()).anyMatch(Lambdas::isBody);
    }

    private static ClassBytes version(String method) {
        return Sources.compile("Versions", "class Versions { static " + method + " }").getFirst();
    }

    private static byte[] weave(Weaver weaver, Path file) throws IOException {
        var given = new ClassBytes(file.toString(), Files.readAllBytes(file));
        return weaver.weave(given, Optional.empty()).woven();
    }

    static Stream<String> packages() {
        return Stream.of("java/util", "java/util/concurrent");
    }

    private static boolean isClass(Path file) {
        return file.toString().endsWith(".class");
    }
}

package jawait.runtime.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Woven code hands tasks to a pool whose only thread was made for another cell; each task says for
/// whom it runs.
@Timeout(60)
final class OwnershipTest {

    private static final long MAKER = 1;
    private static final long USER = 2;

    /// Read by the woven code.
    @SuppressWarnings("NonFinalStaticField")
    static ExecutorService pool = ForkJoinPool.commonPool();

    /// Called by the woven code.
    static long owner() {
        return CellContext.owner().id();
    }

    @BeforeEach
    void makePool() throws Exception {
        CellContext.enter(new Cell(MAKER, Thread.currentThread()));
        pool = Executors.newSingleThreadScheduledExecutor();
        pool.submit(() -> {}).get();
        CellContext.enter(new Cell(USER, Thread.currentThread()));
    }

    @AfterEach
    void leave() {
        pool.shutdownNow();
        CellContext.leave();
    }

    static Stream<String> waysToHandOver() {
        var future = "CompletableFuture.supplyAsync(() -> 1, pool)";
        return Stream.of(
                "pool.submit(() -> owner()).get()",
                "pool.submit(() -> set.accept(owner()), 0L).get() + seen()",
                "(pool.submit(() -> set.accept(owner())).get() == null ? seen() : -1)",
                "pool.invokeAll(List.of(() -> owner())).getFirst().get()",
                "pool.invokeAny(List.of(() -> owner()))",
                "pool.schedule(() -> owner(), 1, TimeUnit.NANOSECONDS).get()",
                "CompletableFuture.supplyAsync(() -> owner(), pool).get()",
                "CompletableFuture.runAsync(() -> set.accept(owner()), pool)"
                        + ".thenApply(x -> seen()).get()",
                future + ".thenApplyAsync(x -> owner(), pool).get()",
                future + ".thenCombineAsync(" + future + ", (x, y) -> owner(), pool).get()",
                future + ".handleAsync((x, e) -> owner(), pool).get()",
                "first(" + future + ".thenAcceptAsync(x -> set.accept(owner()), pool).get())",
                "first("
                        + future
                        + ".whenCompleteAsync((x, e) -> set.accept(owner()), pool).get())",
                "first("
                        + future
                        + ".thenAcceptBothAsync("
                        + future
                        + ", (x, y) -> set.accept(owner()), pool).get())",
                "completion(new ExecutorCompletionService<Long>(pool)).take().get()",
                "CompletableFuture.supplyAsync(() -> owner()).get()");
    }

    @ParameterizedTest
    @MethodSource("waysToHandOver")
    void task_handedToAPoolOfAnotherCell_runsForTheCellThatHandsItOver(String expression)
            throws Exception {
        assertThat(evaluate(expression)).isEqualTo(USER);
    }

    @Test
    void task_once_done_leavesTheThreadToItsMaker() throws Exception {
        evaluate("pool.submit(() -> owner()).get()");

        assertThat(pool.submit(OwnershipTest::owner).get()).isEqualTo(MAKER);
    }

    @Test
    void task_null_isRefusedByThePool() {
        assertThat(catching(() -> evaluate("pool.submit((Callable<Long>) null).get()")))
                .hasRootCauseInstanceOf(NullPointerException.class);
    }

    @Test
    void remove_ofATaskThatWaits_findsIt() throws Exception {
        assertThat(evaluate("removes()")).isEqualTo(true);
    }

    @Test
    void join_ofACompletedFuture_isItsResult() throws Exception {
        assertThat(evaluate("CompletableFuture.completedFuture(5L).join()")).isEqualTo(5L);
        assertThat(
                        evaluate(
                                "Stream.of(CompletableFuture.supplyAsync(() -> 6L, pool))"
                                        + ".map(CompletableFuture::join).findFirst().get()"))
                .isEqualTo(6L);
    }

    @Test
    void join_ofAFailedFuture_throwsWhatItAlwaysThrows() {
        assertThat(
                        catching(() ->
                                evaluate(
                                        "CompletableFuture.<Long>supplyAsync(() -> {"
                                                + " throw new IllegalStateException(); },"
                                                + " pool).join()")))
                .cause()
                .isInstanceOf(java.util.concurrent.CompletionException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    private interface Evaluation {
        Object value() throws Exception;
    }

    private static Throwable catching(Evaluation evaluation) {
        try {
            throw new AssertionError("no exception but " + evaluation.value());
        } catch (Exception e) {
            return e;
        }
    }

    private static Object evaluate(String expression) throws Exception {
        var loader =
                new SnippetLoader(
                        OwnershipTest.class.getClassLoader(),
                        new Lifeline(new java.io.ByteArrayOutputStream()));
        loader.load(
                Sources.classWith(
                        "A",
                        "public static ScheduledExecutorService pool;"
                                + "public static LongSupplier owner;"
                                + "static long owner() { return owner.getAsLong(); }"
                                + "static volatile long seen;"
                                + "static long seen() { return seen; }"
                                + "static LongConsumer set = x -> seen = x;"
                                + "static long first(Object done) { return seen; }"
                                + "static CompletionService<Long> completion("
                                + "CompletionService<Long> service) {"
                                + " service.submit(() -> owner()); return service; }"
                                + "static boolean removes() throws Exception {"
                                + " try (var one = new ThreadPoolExecutor(1, 1, 1,"
                                + " TimeUnit.DAYS, new LinkedBlockingQueue<>())) {"
                                + " var latch = new CountDownLatch(1);"
                                + " one.submit(() -> { latch.await(); return 1; });"
                                + " Runnable waiting = () -> {}; one.execute(waiting);"
                                + " try { return one.remove(waiting); }"
                                + " finally { latch.countDown(); } } }"
                                + "public static Object do_it$() throws Exception { return "
                                + expression
                                + "; }"));
        var type = loader.loadClass("A");
        type.getField("pool").set(null, pool);
        java.util.function.LongSupplier owner = OwnershipTest::owner;
        type.getField("owner").set(null, owner);
        return type.getMethod("do_it$").invoke(null);
    }
}

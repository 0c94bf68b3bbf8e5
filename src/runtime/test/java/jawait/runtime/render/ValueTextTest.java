package jawait.runtime.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jdk.jshell.execution.DirectExecutionControl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ValueTextTest {

    /// What JShell itself shows.
    private static final class JShell extends DirectExecutionControl {

        static String show(Object value) {
            return valueString(value);
        }
    }

    static Stream<Object> values() {
        return Stream.of(
                1,
                -0.5,
                'x',
                '\'',
                '"',
                "",
                "it's \"quoted\" \\ \b\t\n\f\r\0\u007f\u0085é",
                "\u0301e\u0301",
                "\uD83D\uDE00 \uD83D",
                new java.util.concurrent.atomic.AtomicInteger(3),
                List.of("a", 'b'),
                Map.of("k", 1),
                new int[0],
                new int[] {1, 2, 3},
                new char[] {'a', '\n'},
                new String[] {"a", null},
                new int[][] {{1}, {}, {2, 3}},
                new Object[] {1, "x", new long[] {4}, List.of()},
                new Map.Entry<?, ?>[][] {{Map.entry(1, 2)}},
                new Thread.State[] {Thread.State.NEW});
    }

    @ParameterizedTest
    @MethodSource("values")
    void of_anyValue_isWhatJShellShows(Object value) {
        assertThat(ValueText.of(value)).isEqualTo(JShell.show(value));
    }

    @Test
    void of_anyCharacter_isWhatJShellShows() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_VALUE).mapToObj(unit -> (char) unit))
                .allSatisfy(unit -> assertThat(ValueText.of(unit)).isEqualTo(JShell.show(unit)));
    }

    @Test
    void of_null_isNull() {
        assertThat(ValueText.of(null)).isEqualTo("null");
    }

    @Test
    void of_arrayThatContainsItself_ends() {
        var array = new Object[] {1, null};
        array[1] = array;

        assertThat(ValueText.of(array)).isEqualTo("Object[2] { 1, Object[2] { ... } }");
    }

    @Test
    void of_sameArrayTwice_showsItTwice() {
        var row = new int[] {7};

        assertThat(ValueText.of(new int[][] {row, row}))
                .isEqualTo("int[2][] { int[1] { 7 }, int[1] { 7 } }");
    }

    @Test
    void of_toStringThatReturnsNull_isNull() {
        var value =
                new Object() {
                    @Override
                    @SuppressWarnings("ToStringReturnsNull") // what learners may write
                    public @Nullable String toString() {
                        return null;
                    }
                };

        assertThat(ValueText.of(value)).isEqualTo("null");
    }

    @Test
    void of_toStringThatThrows_namesTypeAndException() {
        assertThat(ValueText.of(List.of(1, new Broken())))
                .isEqualTo("[1, Broken (its toString() threw IllegalStateException: no)]");
    }

    @Test
    void of_exceptionWhoseMessageThrows_namesItsType() {
        var value =
                new Object() {
                    @Override
                    public String toString() {
                        throw new Speechless();
                    }
                };

        assertThat(ValueText.of(value)).endsWith(" (its toString() threw Speechless)");
    }

    @Test
    void of_recordThatContainsItself_names_theStackOverflow() {
        record Node(List<Object> next) {}
        var next = new ArrayList<>();
        var node = new Node(next);
        next.add(node);

        assertThat(ValueText.of(node)).contains("its toString() threw StackOverflowError");
    }

    @Test
    void of_collectionThatContainsItself_ends() {
        var list = new ArrayList<Object>(List.of(1));
        list.add(Map.of("k", list));

        assertThat(ValueText.of(list)).isEqualTo("[1, {k=[...]}]");
    }

    @Test
    void of_manyElements_saysHowManyMore() {
        var text = ValueText.of(IntStream.range(0, 10_000).boxed().toList());

        assertThat(text).startsWith("[0, 1, ").endsWith(", 999, … and 9,000 more]");
        assertThat(ValueText.of(new int[10_000])).endsWith(", 0, … and 9,000 more }");
        var map = IntStream.range(0, 1_001).boxed().collect(Collectors.toMap(i -> i, i -> i));
        assertThat(ValueText.of(map)).endsWith("999=999, … and 1 more}");
    }

    @Test
    void of_longText_isCutWithANote() {
        var text = ValueText.of("x".repeat(3_000_000));

        assertThat(text).hasSizeLessThan(1_000_100).endsWith("x… (cut after 1,000,000 characters)");
    }

    @Test
    void of_longNestedTexts_areCutTogether() {
        var row = Collections.nCopies(1_000, "x".repeat(1_000));

        assertThat(ValueText.of(Collections.nCopies(1_000, row))).hasSizeLessThan(1_000_100);
    }

    @Test
    void of_arrayInACollection_showsItsElements() {
        assertThat(ValueText.of(List.of(new int[] {1, 2}))).isEqualTo("[int[2] { 1, 2 }]");
    }

    @Test
    void of_iteratorThatThrows_keepsWhatCameBefore() {
        assertThat(ValueText.of(new Counting(3, 10)))
                .isEqualTo(
                        "[0, 1, 2, … and more, but its iterator threw IllegalStateException: end]");
    }

    @Test
    void of_sizeThatLies_stillEnds() {
        assertThat(ValueText.of(new Counting(5_000, -1))).endsWith(", 999, … and more]");
    }

    @Test
    void of_futures_showsTheirState() {
        var failed = new CompletableFuture<>();
        failed.completeExceptionally(new IllegalStateException("no"));
        var cancelled = new CompletableFuture<>();
        cancelled.cancel(true);
        var inItself = new CompletableFuture<>();
        inItself.complete(inItself);

        assertThat(
                        Stream.of(
                                        CompletableFuture.completedFuture("x"),
                                        new CompletableFuture<>(),
                                        failed,
                                        cancelled,
                                        inItself,
                                        new FutureTask<>(() -> 1))
                                .map(ValueText::of))
                .containsExactly(
                        "CompletableFuture (completed: \"x\")",
                        "CompletableFuture (not completed)",
                        "CompletableFuture (failed: IllegalStateException: no)",
                        "CompletableFuture (cancelled)",
                        "CompletableFuture (completed: CompletableFuture (completed: ...))",
                        "FutureTask (not completed)");
    }

    @Test
    void of_threads_showsTheirState() {
        assertThat(ValueText.of(new Thread(() -> {}, "mine")))
                .matches("Thread\\[#\\d+, mine, NEW]");
        assertThat(ValueText.of(Thread.ofVirtual().unstarted(() -> {})))
                .matches("Thread\\[#\\d+, virtual, NEW]");
    }

    @Test
    void of_exception_namesItsCauses() {
        var inner = new IllegalStateException("inner");

        assertThat(ValueText.of(new RuntimeException("outer", inner)))
                .isEqualTo(
                        "java.lang.RuntimeException: outer,"
                                + " caused by java.lang.IllegalStateException: inner");
    }

    @Test
    void of_streams_leavesThemToTheLearner() {
        var stream = Stream.of(1, 2);

        assertThat(ValueText.of(stream))
                .isEqualTo("Stream (not consumed by showing it; toList() gives its elements)");
        assertThat(stream.toList()).containsExactly(1, 2);
        assertThat(ValueText.of(IntStream.of(1)))
                .isEqualTo("IntStream (not consumed by showing it; toArray() gives its elements)");
    }

    @Test
    void of_optional_showsWhatIsInIt() {
        assertThat(ValueText.of(Optional.of(new int[] {1}))).isEqualTo("Optional[int[1] { 1 }]");
        assertThat(ValueText.of(Optional.of("x"))).isEqualTo("Optional[x]");
        assertThat(ValueText.of(Optional.empty())).isEqualTo("Optional.empty");
    }

    private static final class Broken {

        @Override
        public String toString() {
            throw new IllegalStateException("no");
        }
    }

    private static final class Speechless extends RuntimeException {

        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message");
        }
    }

    /// Counts from 0 and throws at the end.
    private static final class Counting extends AbstractCollection<Integer> {

        private final int end;
        private final int size;

        Counting(int end, int size) {
            this.end = end;
            this.size = size;
        }

        @Override
        public Iterator<Integer> iterator() {
            return Stream.iterate(0, i -> i + 1)
                    .peek(i -> {
                        if (i == end) {
                            throw new IllegalStateException("end");
                        }
                    })
                    .iterator();
        }

        @Override
        public int size() {
            return size;
        }
    }
}

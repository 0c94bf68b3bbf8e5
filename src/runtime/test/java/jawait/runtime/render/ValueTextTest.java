package jawait.runtime.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
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
    void of_toStringThatThrows_throws() {
        var value =
                new Object() {
                    @Override
                    public String toString() {
                        throw new IllegalStateException("broken");
                    }
                };

        assertThatThrownBy(() -> ValueText.of(value)).hasMessage("broken");
    }
}

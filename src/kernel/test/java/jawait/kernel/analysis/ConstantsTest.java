package jawait.kernel.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ConstantsTest {

    private static final String HALF = "\"" + "x".repeat(40_000) + "\"";

    static Stream<String> tooLong() {
        return Stream.of(
                "var s = \"" + "x".repeat(65_536) + "\";",
                "var s = \"" + "é".repeat(33_000) + "\";",
                "var s = " + HALF + " + /* and */ " + HALF + ";",
                "var s = \"\"\"\n" + "line\n".repeat(20_000) + "\"\"\";",
                "int " + "n".repeat(70_000) + ";");
    }

    static Stream<String> shortEnough() {
        return Stream.of(
                "1 + 1",
                "var s = \"" + "x".repeat(65_535) + "\";",
                "var s = \"" + "\\n".repeat(60_000) + "\";",
                "f(" + HALF + ", " + HALF + ");",
                "// " + "x".repeat(100_000),
                "var s = \"" + "x".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("tooLong")
    void tooLong_aConstantThatNoClassFileHolds_isFound(String cell) {
        assertThat(Constants.tooLong(cell))
                .hasValueSatisfying(
                        problem -> assertThat(problem.message()).contains("too long for Java"));
    }

    @ParameterizedTest
    @MethodSource("shortEnough")
    void tooLong_anythingElse_isEmpty(String cell) {
        assertThat(Constants.tooLong(cell)).isEmpty();
    }
}

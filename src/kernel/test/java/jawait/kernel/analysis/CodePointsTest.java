package jawait.kernel.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CodePointsTest {

    private static final String TEXT = "a😀b😀";

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 3", "3, 4", "4, 6", "-1, 0", "5, 6", "2147483647, 6"})
    void toUtf16_countsPairsOnceAndClamps(int codePoints, int utf16) {
        assertThat(CodePoints.toUtf16(TEXT, codePoints)).isEqualTo(utf16);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 1", "3, 2", "4, 3", "5, 3", "6, 4", "-1, 0", "7, 4"})
    void fromUtf16_countsPairsOnceAndClamps(int utf16, int codePoints) {
        assertThat(CodePoints.fromUtf16(TEXT, utf16)).isEqualTo(codePoints);
    }
}

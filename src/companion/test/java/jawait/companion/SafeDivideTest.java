package jawait.companion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SafeDivideTest {

    private final Warnings warnings = new Warnings("jawait.companion.SafeDivide");

    @AfterEach
    void close() {
        warnings.close();
    }

    @ParameterizedTest
    @CsvSource({
        "7, 2, 3.5",
        "-7, 2, -3.5",
        "0.0, 5, 0.0",
        "-0.0, 5, -0.0",
        "NaN, 2, NaN",
        "7, NaN, NaN",
        "Infinity, 2, Infinity",
        "-Infinity, 2, -Infinity",
        "7, Infinity, 0.0",
        "7, -Infinity, -0.0",
        "Infinity, Infinity, NaN",
        "1.7976931348623157E308, 0.5, Infinity",
        "7, 4.9E-324, Infinity",
        "4.9E-324, 2, 0.0",
    })
    void safeDivide_otherDivisors_isTheQuotientWithoutAWarning(
            double dividend, double divisor, double quotient) {
        assertThat(SafeDivide.safeDivide(dividend, divisor)).isEqualTo(OptionalDouble.of(quotient));
        assertThat(warnings.lines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {7, 0.0, -0.0, Double.NaN, Double.NEGATIVE_INFINITY, 1e9})
    void safeDivide_zeroDivisor_isEmptyWithOneWarning(double dividend) {
        assertThat(SafeDivide.safeDivide(dividend, 0.0)).isEmpty();
        assertThat(warnings.lines())
                .containsExactly("WARNING division by zero: " + dividend + " / 0.0 has no result");
    }

    @Test
    void safeDivide_negativeZeroDivisor_isEmptyAndShowsItsSign() {
        assertThat(SafeDivide.safeDivide(7, -0.0)).isEmpty();
        assertThat(warnings.lines())
                .containsExactly("WARNING division by zero: 7.0 / -0.0 has no result");
    }

    @Test
    void safeDivide_threeZeroDivisors_isThreeWarnings() {
        for (int n = 1; n <= 3; n++) {
            assertThat(SafeDivide.safeDivide(n, 0)).isEmpty();
        }
        assertThat(warnings.lines()).hasSize(3);
    }

    @Test
    void safeDivide_anotherLocale_printsTheSameNumbers() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(SafeDivide.safeDivide(1_000_000.5, 0)).isEmpty();
            assertThat(SafeDivide.safeDivideExact(1_000_000, 0)).isEmpty();
            assertThat(warnings.lines())
                    .containsExactly(
                            "WARNING division by zero: 1000000.5 / 0.0 has no result",
                            "WARNING division by zero: 1000000 / 0 has no result");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "7, 2, 3",
        "-7, 2, -3",
        "0, -1, 0",
        "-9223372036854775808, 1, -9223372036854775808",
        "-9223372036854775807, -1, 9223372036854775807",
        "9223372036854775807, -1, -9223372036854775807",
    })
    void safeDivideExact_fits_isTheQuotientWithoutAWarning(
            long dividend, long divisor, long quotient) {
        assertThat(SafeDivide.safeDivideExact(dividend, divisor))
                .isEqualTo(OptionalLong.of(quotient));
        assertThat(warnings.lines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 0, Long.MIN_VALUE, Long.MAX_VALUE})
    void safeDivideExact_zeroDivisor_isEmptyWithOneWarning(long dividend) {
        assertThat(SafeDivide.safeDivideExact(dividend, 0)).isEmpty();
        assertThat(warnings.lines())
                .containsExactly("WARNING division by zero: " + dividend + " / 0 has no result");
    }

    @Test
    void safeDivideExact_overflow_isEmptyWithOneWarning() {
        assertThat(SafeDivide.safeDivideExact(Long.MIN_VALUE, -1)).isEmpty();
        assertThat(warnings.lines())
                .containsExactly(
                        "WARNING overflow of a long: -9223372036854775808 / -1 has no result");
    }
}

package jawait.kernel.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GlobTest {

    @ParameterizedTest
    @CsvSource({
        "'', '', true",
        "'', a, false",
        "*, '', true",
        "*, 'a\nb', true",
        "a*, abc, true",
        "a*, ba, false",
        "*c, abcc, true",
        "a?c, abc, true",
        "a?c, ac, false",
        "*b*d*, abcde, true",
        "*b*d*, adcbe, false",
        "int[] a*, 'int[] a = {};', true",
        "x.y, xzy, false",
    })
    void matches_takesStarAndQuestionMarkAlone(String pattern, String text, boolean matches) {
        assertThat(new Glob(pattern).matches(text)).isEqualTo(matches);
    }

    /// As a regular expression this takes longer than anybody waits.
    @Test
    void matches_manyStars_isNoTrap() {
        assertThat(new Glob("*a".repeat(30) + "b").matches("a".repeat(100_000))).isFalse();
    }
}

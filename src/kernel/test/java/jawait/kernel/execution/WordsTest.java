package jawait.kernel.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class WordsTest {

    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of("", List.of()),
                Arguments.of("  \t ", List.of()),
                Arguments.of("-Xss4m  -ea", List.of("-Xss4m", "-ea")),
                Arguments.of("\"-Dname=two words\" x", List.of("-Dname=two words", "x")),
                Arguments.of("-Dname='two words'", List.of("-Dname=two words")),
                Arguments.of("a\\ b", List.of("a b")),
                Arguments.of("\\\"quoted\\\"", List.of("\"quoted\"")),
                Arguments.of("C:\\jdk\\bin", List.of("C:\\jdk\\bin")),
                Arguments.of("''", List.of("")));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void of_line_isSplitAsAShellDoes(String line, List<String> words) {
        assertThat(Words.of(line)).isEqualTo(words);
    }

    @Test
    void of_openQuote_saysWhich() {
        assertThatThrownBy(() -> Words.of("a \"b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a quote \" is not closed in: a \"b");
    }
}

package jawait.kernel.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LexerTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "xs.get(0)|WORD SYMBOL WORD OPEN NUMBER CLOSE",
                "\"a\\\"b\" c|STRING WORD",
                "'\\'' 'a|CHARACTER CHARACTER",
                "\"a⏎ b|STRING WORD",
                "\"\"\"⏎ \" \\\"\"\" \"\"\" x|TEXT_BLOCK WORD",
                "// a \"b⏎c|LINE_COMMENT WORD",
                "/* ' */ d|BLOCK_COMMENT WORD",
                "1.5e-3f+2|NUMBER SYMBOL NUMBER",
                "a::b->{|WORD SYMBOL WORD SYMBOL OPEN",
                "größe$_1|WORD",
                "#😀|SYMBOL SYMBOL",
            },
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false)
    void tokens_ofAText_haveTheseKinds(String line, String kinds) {
        String code = line.replace('⏎', '\n');
        String found =
                Lexer.tokens(code).stream()
                        .map(token -> token.kind().name())
                        .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(kinds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc", "\"abc\\", "'a", "/* a", "\"\"\"\na", "\"\"\"\na\\"})
    void tokens_openAtTheEnd_areNotTerminated(String code) {
        assertThat(Lexer.tokens(code))
                .singleElement()
                .satisfies(token -> {
                    assertThat(token.terminated()).isFalse();
                    assertThat(token.end()).isEqualTo(code.length());
                });
    }
}

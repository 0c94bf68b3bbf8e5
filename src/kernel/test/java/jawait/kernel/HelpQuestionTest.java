package jawait.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HelpQuestionTest {

    @ParameterizedTest
    @CsvSource({
        "?List.of, List.of, 0",
        "List.of?, List.of, 0",
        "  ? List ,  List, 0",
        "??List.of, List.of, 1",
        "List.of??, List.of, 1",
        "?List.of?, List.of, 1",
        "List.of(1).get?, List.of(1).get, 0",
        "größe?, größe, 0",
    })
    void of_aNameWithQuestionMarks_isAQuestion(String code, String name, int detailLevel) {
        assertThat(HelpQuestion.of(code)).contains(new HelpQuestion(name, detailLevel));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "????",
                "List.of",
                "// what is this?",
                "x > 1 ?",
                "/* a? */ ?",
                "\"really?\"",
                "1 + 1?",
                "List.of?\nList.of",
                "List..of?",
            })
    void of_anythingElse_isNone(String code) {
        assertThat(HelpQuestion.of(code)).isEmpty();
    }

    @Test
    void of_aLongLine_answersAtOnce() {
        assertThat(HelpQuestion.of("a".repeat(100_000) + " ?!?")).isEmpty();
        assertThat(HelpQuestion.of("a".repeat(100_000) + "?")).isPresent();
    }
}

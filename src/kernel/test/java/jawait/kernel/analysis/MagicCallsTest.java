package jawait.kernel.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MagicCallsTest {

    private static List<String> written(String code) {
        return MagicCalls.of(code).stream()
                .map(call -> call.line() + ":" + call.written() + "|" + call.arguments())
                .toList();
    }

    @Test
    void of_linesThatBeginWithPercent_areCalls() {
        assertThat(written("%who\nint x = 1;\n  %time x  \n// note\n%drop x"))
                .containsExactly("1:%who|", "3:%time|x", "5:%drop|x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int r = p\n  %q;",
                "f(a\n%b)",
                "var t = \"\"\"\n%d items\n%who\n\"\"\";",
                "/*\n%who\n*/",
                "// %who",
                "\"%who\"",
                "class A {\n%who\n}",
                "x %= 3;",
                "var a = b\n%who",
                "IO.println(\"100\" +\n%who",
            })
    void of_percentInsideOfJava_isNoCall(String code) {
        assertThat(MagicCalls.of(code)).isEmpty();
    }

    @Test
    void of_quotesInTheArguments_doNotReachTheNextLine() {
        assertThat(written("%time it's \"so\n%who"))
                .containsExactly("1:%time|it's \"so", "2:%who|");
    }

    @Test
    void of_callBehindEquals_isAssigned() {
        var calls = MagicCalls.of("List<String> a = %jars lib/*.jar\nint[] b = %who");

        assertThat(calls).hasSize(2).allMatch(MagicCall::assigned);
        assertThat(calls.getFirst().arguments()).isEqualTo("lib/*.jar");
    }

    @Test
    void of_comparison_isNotAssigned() {
        assertThat(MagicCalls.of("boolean b = a == %b")).isEmpty();
    }

    @Test
    void of_twoPercentSigns_takeTheRestOfTheCell() {
        assertThat(written("\n%%html a b\n%who\n<b>")).containsExactly("2:%%html|a b");
    }

    @Test
    void of_percentAlone_isACallWithoutAName() {
        assertThat(written("% who")).containsExactly("1:%|who");
    }

    @Test
    void blanked_keepsEveryOtherCharacterAtItsPlace() {
        assertThat(MagicCalls.blanked("int x;\n%time \"é\"\nint y = %who\nint z;"))
                .isEqualTo("int x;\n         \nint y =     \nint z;");
    }
}

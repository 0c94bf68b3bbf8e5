package jawait.kernel.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HiddenPackagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class java {}",
                "int x = 1;\nrecord java(int y) {}",
                "interface /* named */ java {}",
                "enum java { A }"
            })
    void hidden_typeNamedJava_isAProblemAtItsName(String cell) {
        var problem = HiddenPackages.hidden(cell).orElseThrow();

        assertThat(cell.substring(problem.start(), problem.end())).isEqualTo("java");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Java {}",
                "class Outer { class java {} }",
                "java.util.List<String> names;",
                "var c = int.class; var java = 1;",
                "\"class java {}\""
            })
    void hidden_anythingElse_isNone(String cell) {
        assertThat(HiddenPackages.hidden(cell)).isEmpty();
    }
}

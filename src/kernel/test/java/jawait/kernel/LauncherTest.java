package jawait.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LauncherTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.8", "11", "17", "24"})
    void refusal_olderJava_saysWhatToDo(String version) {
        assertThat(Launcher.refusal(version, "/opt/jre"))
                .hasValue(
                        "Jawait needs Java 25 or newer, but this is Java "
                                + version
                                + " in /opt/jre: install JDK 25 (https://adoptium.net), or start this jar with the"
                                + " java of one that you have.");
    }

    @Test
    void refusal_newEnough_isEmpty() {
        assertThat(Launcher.refusal("25", "/opt/jdk")).isEmpty();
        assertThat(Launcher.refusal("26", "/opt/jdk")).isEmpty();
    }
}

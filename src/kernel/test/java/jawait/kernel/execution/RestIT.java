package jawait.kernel.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A session that has rested goes on as before.
final class RestIT {

    private static final int MANY = 120;

    @Test
    void rest_keepsWhatHasBeenDefined(@TempDir Path folder) {
        try (var test = new TestSession()) {
            test.session.addToClassPath(List.of(folder));
            test.eval("int f(int x) { return x + 1; }", "record P(int x) {}", "var p = new P(3);");
            for (int i = 0; i < MANY; i++) {
                test.eval("int v" + i + " = f(" + i + ");");
            }

            assertThat(test.session.rest()).isTrue();
            assertThat(test.value("f(v7) + p.x()")).isEqualTo("12");
            assertThat(test.value("new P(v" + (MANY - 1) + ")")).isEqualTo("P[x=" + MANY + "]");
            assertThat(test.session.classPath()).containsExactly(folder);
            assertThat(test.session.rest()).isFalse();
        }
    }
}

package jawait.runtime.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class WarmUpTest {

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final SnippetLoader loader =
            new SnippetLoader(WarmUpTest.class.getClassLoader(), new Lifeline(log));

    /// A class that cannot be woven would be named in the log.
    @Test
    void weave_worksAndLeavesNothing() {
        WarmUp.weave(loader);

        assertThat(log.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThatThrownBy(() -> loader.loadClass("WarmUp"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void show_needsNoCell() {
        assertThatCode(WarmUp::show).doesNotThrowAnyException();
    }
}

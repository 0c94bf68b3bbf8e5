package jawait.kernel.protocol;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

final class PreparationTest {

    /// Each message is read as it was written, or it throws.
    @Test
    void run_moreThanOnce_doesNoHarm() {
        assertThatCode(
                        () -> {
                            Preparation.run();
                            Preparation.run();
                        })
                .doesNotThrowAnyException();
    }
}

package jawait.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WarmUpTest {

    @Test
    void text_ofEachStep_isAnother() {
        assertThat(IntStream.range(0, WarmUp.STEPS).mapToObj(WarmUp::text)).doesNotHaveDuplicates();
    }
}

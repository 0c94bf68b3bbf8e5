package jawait.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jawait.kernel.protocol.Payload;
import jawait.kernel.protocol.Payload.SetNextInput;
import org.junit.jupiter.api.Test;

final class PayloadsTest {

    private static final Payload FIRST = new SetNextInput("1", false);
    private static final Payload SECOND = new SetNextInput("2", false);

    private final Payloads payloads = new Payloads();

    @Test
    void take_ofTheRunningCell_givesTheLatestOfAKindOnce() {
        payloads.begin(7);
        payloads.add(7, FIRST);
        payloads.add(7, SECOND);

        assertThat(payloads.take()).containsExactly(SECOND);
        assertThat(payloads.take()).isEmpty();
    }

    @Test
    void add_forACellThatHasEnded_isIgnored() {
        payloads.begin(7);
        payloads.begin(8);
        payloads.add(7, FIRST);

        assertThat(payloads.take()).isEmpty();
    }

    @Test
    void begin_forgetsWhatAFailedCellHadAskedFor() {
        payloads.begin(7);
        payloads.add(7, FIRST);
        payloads.begin(8);

        assertThat(payloads.take()).isEmpty();
    }
}

package jawait.runtime.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class StopFlagsTest {

    @Test
    void check_afterTheStoppedCellHasEnded_becomesFastAgain() throws Exception {
        var loop = "public static Object do_it$() { begun.countDown(); while (true) {} }";
        new RunningCell(1, loop).awaitBegun().stop().awaitThrown();
        assertThat(StopFlags.raised()).isTrue();
        var later = new RunningCell(2, loop).awaitBegun();

        assertThat(becomesLow()).isTrue();

        later.stop().awaitThrown();
    }

    /// The later cell's own checks make it happen; this only looks.
    private static boolean becomesLow() {
        long deadline = System.nanoTime() + RunningCell.DEADLINE.toNanos();
        while (StopFlags.raised() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        return !StopFlags.raised();
    }
}

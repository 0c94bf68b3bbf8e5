package jawait.runtime.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class StopFlagsTest {

    private static final String LOOP =
            "public static Object do_it$() { begun.countDown(); while (true) {} }";

    @Test
    void lowerWherePossible_whileAThreadOfTheStoppedCellMayRun_leavesTheFlagRaised()
            throws Exception {
        var cell = new Cell(1, Thread.currentThread());
        StopFlags.raise(cell, new EndOfCell.Stop());

        System.gc();
        StopFlags.lowerWherePossible();

        assertThat(StopFlags.raised()).isTrue();
        assertThat(cell.end()).isPresent();
    }

    @Test
    void lowerWherePossible_onceTheStoppedCellIsGone_lowersTheFlag() throws Exception {
        new RunningCell(1, LOOP).awaitBegun().stop().awaitThrown();

        long deadline = System.nanoTime() + RunningCell.DEADLINE.toNanos();
        while (StopFlags.raised() && System.nanoTime() < deadline) {
            System.gc();
            StopFlags.lowerWherePossible();
        }

        assertThat(StopFlags.raised()).isFalse();
    }

    /// A thread that has been cleared has to look again.
    @Test
    void raise_whileAnotherCellIsBeingStopped_reachesALoopThatHasPassedItsCheck() throws Exception {
        var held = new Cell(1, Thread.currentThread());
        StopFlags.raise(held, new EndOfCell.Stop());
        for (int i = 0; i < 50; i++) {
            var cell = new RunningCell(2, LOOP).awaitBegun();

            assertThat(cell.stop().awaitThrown()).isInstanceOf(EndOfCell.Stop.class);
        }
        assertThat(held.end()).isPresent();
    }
}

package jawait.runtime.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class InterrupterTest {

    private final Interrupter interrupter = new Interrupter(Thread.currentThread());
    private final Cell cell = new Cell(7, Thread.currentThread());

    @BeforeEach
    void start() {
        Thread.ofPlatform().daemon().start(interrupter);
    }

    @Test
    void interrupt_ofTheRunningCell_flagsItAndInterruptsMainAgainAndAgain() {
        interrupter.begin(cell);
        interrupter.interrupt(7);

        for (int i = 0; i < 3; i++) {
            awaitInterrupt();
        }
        interrupter.end();

        assertThat(cell.end()).containsInstanceOf(EndOfCell.Stop.class);
    }

    @Test
    void interrupt_ofAnotherCell_doesNothing() {
        interrupter.begin(cell);
        interrupter.interrupt(6);
        interrupter.end();

        assertThat(cell.end()).isEmpty();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void interrupt_afterTheEnd_doesNothing() {
        interrupter.begin(cell);
        interrupter.end();
        interrupter.interrupt(7);

        assertThat(cell.end()).isEmpty();
    }

    @Test
    void end_afterAnInterrupt_clearsTheStatus() {
        interrupter.begin(cell);
        interrupter.interrupt(7);
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }

        interrupter.end();

        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void end_whileAnInterruptIsUnderWay_isNeverHeldUp() {
        for (int i = 0; i < 1_000; i++) {
            interrupter.begin(cell);
            interrupter.interrupt(7);
            if (i % 2 == 0) {
                awaitInterrupt();
            }
            interrupter.end();
        }

        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void interrupt_ofAWaitForAMonitor_interruptsItsOwner() throws InterruptedException {
        var monitor = new Object();
        var owned = new CountDownLatch(1);
        var owner =
                Thread.ofPlatform()
                        .daemon()
                        .start(() -> {
                            synchronized (monitor) {
                                owned.countDown();
                                while (!Thread.currentThread().isInterrupted()) {
                                    Thread.onSpinWait();
                                }
                            }
                        });
        owned.await();
        interrupter.begin(cell);
        interrupter.interrupt(7);

        synchronized (monitor) {
            interrupter.end();
        }

        owner.join();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void end_withoutAnInterrupt_leavesTheLearnersOwn() {
        interrupter.begin(cell);
        Thread.currentThread().interrupt();

        interrupter.end();

        assertThat(Thread.interrupted()).isTrue();
    }

    private static void awaitInterrupt() {
        while (!Thread.interrupted()) {
            Thread.onSpinWait();
        }
    }
}

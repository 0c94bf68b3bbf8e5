package jawait.kernel.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

final class OutboxTest {

    private static final List<byte[]> SMALL = List.of(new byte[10]);
    private static final List<byte[]> LARGE = List.of(new byte[5_000]);

    private final Semaphore alarms = new Semaphore(0);
    private final Outbox outbox = new Outbox(1_000, alarms::release);

    @Test
    void take_messages_areThoseAddedInOrder() {
        outbox.add(SMALL);
        outbox.addWhenRoom(LARGE.subList(0, 0));
        outbox.add(LARGE);

        assertThat(outbox.take()).contains(SMALL);
        assertThat(outbox.take()).contains(List.of());
        assertThat(outbox.take()).contains(LARGE);
        assertThat(outbox.take()).isEmpty();
    }

    @Test
    void alarm_untilNothingIsLeft_ringsOnce() {
        assertThat(alarms.drainPermits()).isZero();
        outbox.add(SMALL);
        outbox.add(SMALL);
        assertThat(alarms.drainPermits()).isEqualTo(1);
        outbox.take();
        outbox.add(SMALL);
        outbox.take();
        outbox.take();
        assertThat(outbox.take()).isEmpty();
        assertThat(alarms.drainPermits()).isZero();
        outbox.add(SMALL);
        assertThat(alarms.drainPermits()).isEqualTo(1);
    }

    @Test
    void hold_ringsWithTheNext() {
        outbox.hold(() -> SMALL);
        outbox.holdWhenRoom(LARGE);
        assertThat(alarms.drainPermits()).isZero();
        outbox.add(SMALL);

        assertThat(alarms.drainPermits()).isEqualTo(1);
        assertThat(outbox.take()).contains(SMALL);
        assertThat(outbox.take()).contains(LARGE);
        assertThat(outbox.take()).contains(SMALL);
    }

    @Test
    void holdWhenRoom_fullOutbox_waitsUntilSomethingIsTaken() throws InterruptedException {
        outbox.add(LARGE);
        var adder = Thread.ofPlatform().start(() -> outbox.holdWhenRoom(SMALL));
        Waiting.untilWaits(adder);

        assertThat(outbox.take()).contains(LARGE);
        adder.join();
        assertThat(outbox.take()).contains(SMALL);
    }

    @Test
    void alarm_noMoreWillCome_rings() {
        outbox.finish();

        assertThat(alarms.drainPermits()).isEqualTo(1);
    }

    @Test
    void alarm_ofManyThreads_ringsForAll() throws Exception {
        var adders = new ArrayList<Thread>();
        for (int i = 0; i < 8; i++) {
            adders.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                for (int n = 0; n < 1_000; n++) {
                                    outbox.add(SMALL);
                                }
                            }));
        }
        int taken = 0;
        while (taken < 8_000) {
            alarms.acquire();
            while (outbox.take().isPresent()) {
                taken++;
            }
        }
        for (var adder : adders) {
            adder.join();
        }
        assertThat(outbox.take()).isEmpty();
    }

    @Test
    void add_afterItIsFinished_doesNothing() {
        outbox.finish();
        outbox.add(SMALL);

        assertThat(outbox.take()).isEmpty();
    }

    @Test
    void addWhenRoom_messageOverTheLimit_goesIntoAnEmptyOutbox() {
        outbox.addWhenRoom(LARGE);

        assertThat(outbox.take()).contains(LARGE);
    }

    @Test
    void addWhenRoom_fullOutbox_waitsUntilSomethingIsTaken() throws InterruptedException {
        outbox.add(LARGE);
        var adder = Thread.ofPlatform().start(() -> outbox.addWhenRoom(SMALL));
        Waiting.untilWaits(adder);

        assertThat(outbox.take()).contains(LARGE);
        adder.join();
        assertThat(outbox.take()).contains(SMALL);
    }

    @Test
    void addWhenRoom_interrupted_waitsOnAndStaysInterrupted() throws InterruptedException {
        outbox.add(LARGE);
        var wasInterrupted = new boolean[1];
        var adder =
                Thread.ofPlatform()
                        .start(() -> {
                            Thread.currentThread().interrupt();
                            outbox.addWhenRoom(SMALL);
                            wasInterrupted[0] = Thread.currentThread().isInterrupted();
                        });
        Waiting.untilWaits(adder);

        outbox.take();
        adder.join();
        assertThat(outbox.take()).contains(SMALL);
        assertThat(wasInterrupted[0]).isTrue();
    }

    @Test
    void add_fullOutbox_doesNotWait() {
        outbox.add(LARGE);
        outbox.add(SMALL);

        assertThat(outbox.take()).contains(LARGE);
        assertThat(outbox.take()).contains(SMALL);
    }

    @Test
    void finish_letsTheWaitingGo_andTakesNothingMore() throws InterruptedException {
        outbox.add(LARGE);
        var adder = Thread.ofPlatform().start(() -> outbox.addWhenRoom(SMALL));
        Waiting.untilWaits(adder);

        outbox.finish();
        adder.join();
        outbox.add(SMALL);

        assertThat(outbox.isSpent()).isFalse();
        assertThat(outbox.take()).contains(LARGE);
        assertThat(outbox.isSpent()).isTrue();
    }
}

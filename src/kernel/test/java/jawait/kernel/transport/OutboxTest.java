package jawait.kernel.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class OutboxTest {

    private static final List<byte[]> SMALL = List.of(new byte[10]);
    private static final List<byte[]> LARGE = List.of(new byte[5_000]);

    private final Outbox outbox;

    OutboxTest() throws IOException {
        outbox = new Outbox(1_000);
    }

    @AfterEach
    void closeOutbox() throws IOException {
        outbox.close();
    }

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
    void wakeups_whileThereIsAMessage_areReadable() throws IOException {
        assertThat(isReadable()).isFalse();
        outbox.add(SMALL);
        outbox.add(SMALL);
        assertThat(isReadable()).isTrue();
        outbox.take();
        outbox.take();
        outbox.take();
        assertThat(isReadable()).isFalse();
    }

    @Test
    void wakeups_ofManyThreads_areQuietOnceAllIsTaken() throws Exception {
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
        try (var selector = Selector.open()) {
            outbox.wakeups().register(selector, SelectionKey.OP_READ);
            while (taken < 8_000) {
                selector.select();
                selector.selectedKeys().clear();
                while (outbox.take().isPresent()) {
                    taken++;
                }
            }
        }
        for (var adder : adders) {
            adder.join();
        }
        outbox.take();

        assertThat(isReadable()).isFalse();
    }

    @Test
    void add_afterItIsClosed_doesNothing() throws IOException {
        outbox.close();
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

    private boolean isReadable() throws IOException {
        try (var selector = Selector.open()) {
            outbox.wakeups().register(selector, SelectionKey.OP_READ);
            return selector.selectNow() == 1;
        }
    }
}

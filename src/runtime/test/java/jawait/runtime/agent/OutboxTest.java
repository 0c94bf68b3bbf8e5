package jawait.runtime.agent;

import static jawait.runtime.link.StandardStream.STDERR;
import static jawait.runtime.link.StandardStream.STDOUT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jawait.runtime.link.Event;
import jawait.runtime.link.StandardStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class OutboxTest {

    private final AtomicLong clock = new AtomicLong();
    private final Outbox outbox = new Outbox(1 << 20, clock::get);
    private long marks;

    @Test
    void print_severalTimes_isOneEvent() {
        print(1, STDOUT, "a");
        print(1, STDOUT, "b");

        assertThat(flush()).containsExactly(new Event.Output(1, STDOUT, "ab"));
    }

    @Test
    void print_nothing_isNoEvent() {
        print(1, STDOUT, "");

        assertThat(flush()).isEmpty();
    }

    @Test
    void print_toTheOtherStream_keepsTheOrder() {
        print(1, STDOUT, "a");
        print(1, STDERR, "b");
        print(1, STDOUT, "c");

        assertThat(flush())
                .containsExactly(
                        new Event.Output(1, STDOUT, "a"),
                        new Event.Output(1, STDERR, "b"),
                        new Event.Output(1, STDOUT, "c"));
    }

    @Test
    void print_ofTwoCells_isKeptApart() {
        print(1, STDOUT, "a");
        print(2, STDOUT, "b");
        print(1, STDOUT, "c");

        assertThat(flush())
                .containsExactlyInAnyOrder(
                        new Event.Output(1, STDOUT, "ac"), new Event.Output(2, STDOUT, "b"));
    }

    @Test
    void print_moreThanAnEventHolds_isCutBetweenCharacters() {
        print(1, STDOUT, "€".repeat(30_000));

        var events = flush();

        assertThat(events).hasSize(2);
        assertThat(text(events, 1)).isEqualTo("€".repeat(30_000));
    }

    @Test
    void print_byteByByte_sendsWholeCharactersOnly() {
        for (byte unit : "ä€\uD83D\uDE00".getBytes(StandardCharsets.UTF_8)) {
            outbox.print(1, STDOUT, new byte[] {unit}, 0, 1);
            outbox.flush(++marks, new Thread());
        }

        assertThat(takeUntil(marks))
                .containsExactly(
                        new Event.Output(1, STDOUT, "ä"),
                        new Event.Output(1, STDOUT, "€"),
                        new Event.Output(1, STDOUT, "\uD83D\uDE00"));
    }

    @Test
    void flush_afterThePrinterEnded_replacesHalfACharacter() {
        outbox.print(1, STDOUT, new byte[] {'a', (byte) 0xE2, (byte) 0x82}, 0, 3);
        outbox.flush(++marks, Thread.currentThread());

        assertThat(text(takeUntil(marks), 1)).isEqualTo("a\uFFFD");
    }

    @Test
    void take_beforeTheTimeToGather_waits() {
        print(1, STDOUT, "a");
        var taken = CompletableFuture.supplyAsync(outbox::take);

        clock.addAndGet(Gathering.NANOS - 1);
        assertThat(taken).isNotDone();
        clock.incrementAndGet();

        assertThat(taken)
                .succeedsWithin(Duration.ofSeconds(30))
                .isEqualTo(new Event.Output(1, STDOUT, "a"));
    }

    @Test
    void take_beforeAnythingIsPrinted_waits() {
        var taken = CompletableFuture.supplyAsync(outbox::take);

        outbox.printAlone(1, STDERR, "a");

        assertThat(taken)
                .succeedsWithin(Duration.ofSeconds(30))
                .isEqualTo(new Event.Output(1, STDERR, "a"));
    }

    @Test
    void printAlone_afterOtherOutput_followsItInAnEventOfItsOwn() {
        print(1, STDERR, "a");
        outbox.printAlone(1, STDERR, "b");
        print(1, STDERR, "c");

        assertThat(flush())
                .containsExactly(
                        new Event.Output(1, STDERR, "a"),
                        new Event.Output(1, STDERR, "b"),
                        new Event.Output(1, STDERR, "c"));
    }

    @Test
    void drain_withOutput_returnsWhenItHasBeenSent() {
        print(1, STDOUT, "a");
        var drained = CompletableFuture.runAsync(() -> outbox.drain(1));

        var event = outbox.take();
        assertThat(drained).isNotDone();
        outbox.sent(event);

        assertThat(drained).succeedsWithin(Duration.ofSeconds(30));
    }

    @Test
    void drain_withoutOutput_returnsAtOnce() {
        print(2, STDOUT, "of another cell");

        outbox.drain(1);

        assertThat(text(flush(), 2)).isEqualTo("of another cell");
    }

    @Test
    void print_beyondTheLimit_waitsAndKeepsTheInterrupt() throws Exception {
        var printing = new CompletableFuture<Boolean>();
        var thread =
                Thread.ofVirtual()
                        .start(() -> {
                            print(1, STDOUT, "x".repeat(3 << 20));
                            printing.complete(Thread.currentThread().isInterrupted());
                        });
        awaitWaiting(thread);
        thread.interrupt();
        awaitWaiting(thread);
        assertThat(printing).isNotDone();

        int length = 0;
        while (length < 3 << 20) {
            var event = (Event.Output) outbox.take();
            length += event.text().length();
            outbox.sent(event);
        }

        assertThat(printing.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void print_byAThousandThreads_losesNothingAndMixesNoCells() throws Exception {
        var line = "zwölf Boxkämpfer \uD83D\uDE00\n";
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 1000; i++) {
                long cell = i % 10;
                threads.execute(
                        () -> IntStream.range(0, 50).forEach(_ -> print(cell, STDOUT, line)));
            }
            threads.shutdown();
            var all = CompletableFuture.supplyAsync(() -> takeUntil(1));
            assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            outbox.flush(1, Thread.currentThread());

            var perCell = perCell(all.get(30, TimeUnit.SECONDS));

            assertThat(perCell)
                    .hasSize(10)
                    .allSatisfy((_, text) -> assertThat(text).isEqualTo(line.repeat(5000)));
        }
    }

    private void print(long cell, StandardStream stream, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        outbox.print(cell, stream, bytes, 0, bytes.length);
    }

    private List<Event> flush() {
        outbox.flush(++marks, Thread.currentThread());
        return takeUntil(marks);
    }

    /// Takes the events up to a mark, without the marks.
    private List<Event> takeUntil(long mark) {
        var events = new ArrayList<Event>();
        var event = outbox.take();
        while (!event.equals(new Event.Flushed(mark))) {
            if (event instanceof Event.Output) {
                events.add(event);
            }
            outbox.sent(event);
            event = outbox.take();
        }
        outbox.sent(event);
        return events;
    }

    private static String text(List<Event> events, long cell) {
        return perCell(events).getOrDefault(cell, "");
    }

    private static Map<Long, String> perCell(List<Event> events) {
        return events.stream()
                .map(Event.Output.class::cast)
                .collect(
                        Collectors.groupingBy(
                                Event.Output::cell,
                                TreeMap::new,
                                Collectors.mapping(Event.Output::text, Collectors.joining())));
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }
}

package jawait.runtime.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import jawait.runtime.host.Host;
import jawait.runtime.host.Hosts;
import jawait.runtime.host.QuietHost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class BarTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final AtomicLong clock = new AtomicLong();
    private final AtomicLong ids = new AtomicLong();
    private final List<String> drawn = new ArrayList<>();
    private final Map<String, String> screen = new HashMap<>();
    private final List<Runnable> endings = new ArrayList<>();
    private final Host before = Hosts.current();

    @BeforeEach
    void connect() {
        Hosts.connect(
                new QuietHost() {
                    @Override
                    public void display(String id, Map<String, String> data) {
                        update(id, data);
                    }

                    @Override
                    public void update(String id, Map<String, String> data) {
                        var text = data.getOrDefault("text/plain", "").replaceAll("[█░]", "");
                        drawn.add(id + ": " + text.strip());
                        screen.put(id, text.strip());
                    }

                    @Override
                    public void atEnd(Runnable action) {
                        endings.add(action);
                    }
                });
    }

    @AfterEach
    void reconnect() {
        endCell();
        Hosts.connect(before);
    }

    private Bar start(long total) {
        return Bar.start(
                total < 0 ? OptionalLong.empty() : OptionalLong.of(total),
                clock::get,
                () -> "d" + ids.incrementAndGet());
    }

    private <T> Iterable<T> watched(List<T> items) {
        return () -> new WatchedIterator<>(items.iterator(), start(items.size()));
    }

    private void endCell() {
        endings.forEach(Runnable::run);
        endings.clear();
    }

    @Test
    void loop_slow_drawsEachStepAndTheTimeLeft() {
        for (var _ : watched(List.of(1, 2))) {
            clock.addAndGet(3 * SECOND);
        }

        assertThat(drawn)
                .containsExactly(
                        "d1: 0 %  0 of 2", "d1: 50 %  1 of 2, about 3 s left", "d1: 100 %  2 of 2");
    }

    @Test
    void loop_fast_drawsTheFirstAndTheLastState() {
        for (var _ : watched(IntStream.range(0, 100_000).boxed().toList())) {
            clock.incrementAndGet();
        }

        assertThat(drawn).containsExactly("d1: 0 %  0 of 100,000", "d1: 100 %  100,000 of 100,000");
    }

    @Test
    void loop_leftEarly_saysSoAtTheEndOfTheCell() {
        for (var item : watched(List.of(1, 2, 3))) {
            if (item == 2) {
                break;
            }
        }
        endCell();

        assertThat(screen).containsEntry("d1", "33 %  stopped after 1 of 3");
    }

    @Test
    void loop_thatThrows_saysSoAtTheEndOfTheCell() {
        try {
            for (var _ : watched(List.of(1, 2, 3))) {
                throw new IllegalStateException("broken");
            }
        } catch (IllegalStateException e) {
            endCell();
        }

        assertThat(screen).containsEntry("d1", "0 %  stopped after 0 of 3");
    }

    @Test
    void loop_ofUnknownLength_counts() {
        var iterator = new WatchedIterator<>(List.of(1, 2).iterator(), start(-1));
        iterator.forEachRemaining(_ -> clock.addAndGet(SECOND));

        assertThat(drawn).containsExactly("d1: 0 done", "d1: 1 done", "d1: 2 done", "d1: 2 done");
    }

    @Test
    void loop_longerThanItsSizeSaid_counts() {
        var iterator = new WatchedIterator<>(List.of(1, 2, 3).iterator(), start(2));
        iterator.forEachRemaining(_ -> clock.addAndGet(SECOND));

        assertThat(screen).containsEntry("d1", "3 done");
    }

    @Test
    void loops_inside_shareOnePlace() {
        for (var _ : watched(List.of(1, 2, 3))) {
            for (var inner : watched(List.of("a", "b"))) {
                clock.addAndGet(SECOND);
                if (inner.equals("b")) {
                    break;
                }
            }
        }
        endCell();

        assertThat(screen)
                .isEqualTo(Map.of("d1", "100 %  3 of 3", "d2", "50 %  stopped after 1 of 2"));
    }

    @Test
    void loops_insideAndFast_areNotDrawnEachTime() {
        for (var _ : watched(IntStream.range(0, 1_000).boxed().toList())) {
            for (var _ : watched(List.of("a", "b"))) {
                for (var _ : watched(List.of("x"))) {
                    clock.incrementAndGet();
                }
            }
        }

        assertThat(drawn).hasSize(6);
        assertThat(screen)
                .isEqualTo(
                        Map.of(
                                "d1", "100 %  1,000 of 1,000",
                                "d2", "100 %  2 of 2",
                                "d3", "100 %  1 of 1"));
    }

    @Test
    void loops_oneAfterTheOther_haveTheirOwnPlaces() {
        watched(List.of(1)).forEach(_ -> {});
        watched(List.of(1, 2)).forEach(_ -> {});

        assertThat(screen).isEqualTo(Map.of("d1", "100 %  1 of 1", "d2", "100 %  2 of 2"));
    }

    @Test
    void stream_parallel_countsEveryElementAndEnds() {
        var source = IntStream.range(0, 10_000).boxed().toList().spliterator();
        var bar = start(10_000);
        var result =
                StreamSupport.stream(new WatchedSpliterator<>(source, bar), true)
                        .map(i -> i + 1)
                        .toList();
        endCell();

        assertThat(result).isEqualTo(IntStream.rangeClosed(1, 10_000).boxed().toList());
        assertThat(screen).containsEntry("d1", "100 %  10,000 of 10,000");
    }

    @Test
    void stream_cutShort_saysSo() {
        var source = IntStream.range(0, 10).boxed().toList().spliterator();
        var first =
                StreamSupport.stream(new WatchedSpliterator<>(source, start(10)), false)
                        .limit(3)
                        .toList();
        endCell();

        assertThat(first).containsExactly(0, 1, 2);
        assertThat(screen).containsEntry("d1", "30 %  stopped after 3 of 10");
    }

    @Test
    void html_hasABarWithoutScript() {
        var html =
                new State(State.Phase.RUNNING, 1, OptionalLong.of(4), 0)
                        .data()
                        .getOrDefault("text/html", "");

        assertThat(html).startsWith("<progress value=\"1\" max=\"4\" ").endsWith("> 1 of 4");
    }
}

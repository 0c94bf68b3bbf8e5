package jawait.runtime.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import jawait.runtime.link.Event;
import jawait.runtime.link.StandardStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class CellPrintStreamTest {

    private final Outbox outbox = new Outbox(Long.MAX_VALUE, System::nanoTime);
    private final CellPrintStream out = new CellPrintStream(StandardStream.STDOUT, outbox);

    @AfterEach
    void leave() {
        CellContext.leave();
    }

    @Test
    void print_inACell_belongsToIt() {
        CellContext.enter(new Cell(7, Thread.currentThread()));

        out.print("x");

        assertThat(events()).containsExactly(new Event.Output(7, StandardStream.STDOUT, "x"));
    }

    @Test
    void print_inThreadsOfACell_belongsToItAlsoAfterItsEnd() throws Exception {
        var ended = new CountDownLatch(1);
        var threads = new ArrayList<Thread>();
        CellContext.enter(new Cell(7, Thread.currentThread()));
        for (var factory : List.of(Thread.ofPlatform().factory(), Thread.ofVirtual().factory())) {
            threads.add(factory.newThread(() -> printWhen(ended)));
        }
        CellContext.enter(new Cell(8, Thread.currentThread()));
        ended.countDown();
        for (var thread : threads) {
            thread.start();
            thread.join();
        }

        assertThat(events()).containsExactly(new Event.Output(7, StandardStream.STDOUT, "xx"));
    }

    @Test
    void catchUp_afterAStackOverflow_leavesNothingForTheNextCell() throws Exception {
        for (int cell = 1; cell < 800; cell += 2) {
            overflow(cell);
            CellContext.enter(new Cell(cell, Thread.currentThread()));
            out.catchUp();
            events();
            CellContext.enter(new Cell(cell + 1, Thread.currentThread()));

            out.print("fine");

            assertThat(events())
                    .containsExactly(new Event.Output(cell + 1, StandardStream.STDOUT, "fine"));
        }
    }

    // In a thread with a small stack, which ends at another place of printing each time.
    private void overflow(int cell) throws InterruptedException {
        Runnable work =
                () -> {
                    CellContext.enter(new Cell(cell, Thread.currentThread()));
                    try {
                        printAfter(cell);
                    } catch (StackOverflowError expected) {
                        // what the test is about
                    }
                };
        var thread = new Thread(null, work, "overflow", 128 << 10);
        thread.start();
        thread.join();
    }

    private void printAfter(int depth) {
        if (depth > 0) {
            printAfter(depth - 1);
        } else {
            printForEver();
        }
    }

    @SuppressWarnings("InfiniteRecursion") // until the stack ends
    private void printForEver() {
        out.print(1);
        printForEver();
    }

    @Test
    void print_inAThreadOfNoCell_belongsToTheLatestCell() throws Exception {
        try (var pool = Executors.newSingleThreadExecutor()) {
            pool.submit(() -> {}).get();
            CellContext.enter(new Cell(7, Thread.currentThread()));

            pool.submit(() -> out.print("x")).get();
        }

        assertThat(events()).containsExactly(new Event.Output(7, StandardStream.STDOUT, "x"));
    }

    @Test
    void close_thenPrint_prints() {
        CellContext.enter(new Cell(7, Thread.currentThread()));
        out.close();

        out.print("x");

        assertThat(out.checkError()).isFalse();
        assertThat(events()).containsExactly(new Event.Output(7, StandardStream.STDOUT, "x"));
    }

    private void printWhen(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        out.print("x");
    }

    private List<Event> events() {
        outbox.flush(1, Thread.currentThread());
        var events = new ArrayList<Event>();
        var event = outbox.take();
        while (event instanceof Event.Output) {
            events.add(event);
            event = outbox.take();
        }
        return events;
    }
}

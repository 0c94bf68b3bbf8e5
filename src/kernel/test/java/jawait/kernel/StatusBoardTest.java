package jawait.kernel;

import static jawait.kernel.protocol.ExecutionState.BUSY;
import static jawait.kernel.protocol.ExecutionState.IDLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import jawait.kernel.protocol.ExecutionState;
import jawait.kernel.protocol.Header;
import jawait.kernel.protocol.Publication;
import jawait.kernel.protocol.Status;
import org.junit.jupiter.api.Test;

final class StatusBoardTest {

    /// What has been said, and to which request it belongs.
    private record Said(ExecutionState state, String request) {}

    private static final class Recorder extends SilentFrontend {

        private final List<Said> said = new ArrayList<>();

        @Override
        public void publish(Publication publication, Optional<Header> parent) {
            said.add(
                    new Said(
                            ((Status) publication).executionState(), parent.orElseThrow().msgId()));
        }
    }

    private final Recorder frontend = new Recorder();
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    private final Rest rest = new Rest(timer, Duration.ofDays(1), () -> {});
    private final StatusBoard board = new StatusBoard(frontend, rest);
    private final Header cell = header("cell");
    private final Header question = header("question");

    private static Header header(String id) {
        return new Header(id, "session", "user", "", "kind", "5.5");
    }

    @Test
    void question_whileNothingRuns_endsIdle() {
        board.busy(question);
        board.idle(question);
        assertThat(frontend.said)
                .containsExactly(new Said(BUSY, "question"), new Said(IDLE, "question"));
    }

    @Test
    void question_whileACellRuns_leavesTheKernelBusy() {
        board.cellBusy(cell);
        board.busy(question);
        board.idle(question);
        assertThat(frontend.said).last().isEqualTo(new Said(BUSY, "cell"));
        assertThat(board.runningCell()).contains(cell);
        board.cellIdle();
        assertThat(frontend.said).last().isEqualTo(new Said(IDLE, "cell"));
        assertThat(board.runningCell()).isEmpty();
    }

    @Test
    void question_thatOutlivesTheCell_endsIdle() {
        board.cellBusy(cell);
        board.busy(question);
        board.cellIdle();
        board.idle(question);
        assertThat(frontend.said)
                .containsExactly(
                        new Said(BUSY, "cell"),
                        new Said(BUSY, "question"),
                        new Said(IDLE, "cell"),
                        new Said(IDLE, "question"));
    }

    @Test
    void questionsAndCells_onManyThreads_neverEndBusy() throws InterruptedException {
        var start = new CountDownLatch(1);
        var threads = new ArrayList<Thread>();
        threads.add(Thread.ofPlatform().start(() -> runCells(start)));
        for (int i = 0; i < 4; i++) {
            threads.add(Thread.ofPlatform().start(() -> askQuestions(start)));
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(frontend.said).last().extracting(Said::state).isEqualTo(IDLE);
        int end = frontend.said.lastIndexOf(new Said(IDLE, "cell"));
        assertThat(frontend.said.subList(end, frontend.said.size()))
                .doesNotContain(new Said(BUSY, "cell"));
    }

    private void runCells(CountDownLatch start) {
        await(start);
        for (int i = 0; i < 1_000; i++) {
            board.cellBusy(cell);
            board.cellIdle();
        }
    }

    private void askQuestions(CountDownLatch start) {
        await(start);
        for (int i = 0; i < 1_000; i++) {
            board.busy(question);
            board.idle(question);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void rest_whileAnythingIsGoingOn_doesNotBegin() {
        timer.setRemoveOnCancelPolicy(true);
        board.busy(question);
        assertThat(timer.getQueue()).isEmpty();
        board.cellBusy(cell);
        board.idle(question);
        assertThat(timer.getQueue()).isEmpty();
        board.cellIdle();
        assertThat(timer.getQueue()).hasSize(1);
        board.busy(question);
        assertThat(timer.getQueue()).isEmpty();
    }
}

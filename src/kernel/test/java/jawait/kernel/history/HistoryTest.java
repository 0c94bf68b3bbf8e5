package jawait.kernel.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jawait.kernel.protocol.HistoryAccess;
import jawait.kernel.protocol.HistoryEntry;
import jawait.kernel.protocol.HistoryRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HistoryTest {

    private static final int ALL = Integer.MAX_VALUE;

    @TempDir private Path folder;

    private final List<String> log = new ArrayList<>();

    private History begun() {
        return new History(
                folder.resolve("history.jsonl"), Limits.USUAL, new DirectExecutor(), log::add);
    }

    private static void run(History history, String... inputs) {
        for (int i = 0; i < inputs.length; i++) {
            history.add(i + 1, inputs[i], Optional.of("value of " + inputs[i]));
        }
    }

    private static HistoryRequest tail(int n, boolean output) {
        return new HistoryRequest(
                output, true, HistoryAccess.TAIL, 0, 1, ALL, n, Optional.empty(), false);
    }

    private static HistoryRequest range(int session, int start, int stop) {
        return new HistoryRequest(
                false,
                true,
                HistoryAccess.RANGE,
                session,
                start,
                stop,
                ALL,
                Optional.empty(),
                false);
    }

    private static HistoryRequest search(String glob, int n, boolean unique) {
        return new HistoryRequest(
                false, true, HistoryAccess.SEARCH, 0, 1, ALL, n, Optional.of(glob), unique);
    }

    private static List<String> inputs(History history, HistoryRequest request) {
        return history.answer(request).history().stream().map(HistoryEntry::input).toList();
    }

    @Test
    void answer_nothingRun_isEmpty() {
        assertThat(inputs(begun(), tail(9, false))).isEmpty();
    }

    @Test
    void answer_tail_goesBackIntoEarlierSessions() {
        run(begun(), "a", "b");
        var history = begun();
        run(history, "c");

        assertThat(inputs(history, tail(2, false))).containsExactly("b", "c");
        assertThat(inputs(history, tail(9, false))).containsExactly("a", "b", "c");
    }

    @Test
    void answer_tailBeforeTheFirstCell_hasEarlierSessions() {
        run(begun(), "a");

        assertThat(inputs(begun(), tail(9, false))).containsExactly("a");
    }

    @Test
    void answer_outputs_areThereIfAskedFor() {
        var history = begun();
        history.add(1, "int a = 1;", Optional.empty());
        history.add(2, "a", Optional.of("1"));

        assertThat(history.answer(tail(9, true)).history())
                .containsExactly(
                        new HistoryEntry.WithOutput(1, 1, "int a = 1;", Optional.empty()),
                        new HistoryEntry.WithOutput(1, 2, "a", Optional.of("1")));
        assertThat(history.answer(tail(1, false)).history())
                .containsExactly(new HistoryEntry.Input(1, 2, "a"));
    }

    @Test
    void answer_range_endsBeforeStop() {
        var history = begun();
        run(history, "a", "b", "c", "d");

        assertThat(inputs(history, range(0, 2, 4))).containsExactly("b", "c");
    }

    @Test
    void answer_rangeOfAnotherSession_isFoundByNumberAndCountingBack() {
        run(begun(), "a");
        run(begun(), "b");
        var history = begun();
        run(history, "c");

        assertThat(inputs(history, range(0, 1, ALL))).containsExactly("c");
        assertThat(inputs(history, range(-1, 1, ALL))).containsExactly("b");
        assertThat(inputs(history, range(-2, 1, ALL))).containsExactly("a");
        assertThat(inputs(history, range(2, 1, ALL))).containsExactly("b");
        assertThat(inputs(history, range(7, 1, ALL))).isEmpty();
    }

    @Test
    void answer_search_takesGlobsAndTheLatest() {
        run(begun(), "a1", "b1");
        var history = begun();
        run(history, "a2", "a1");

        assertThat(inputs(history, search("a*", ALL, false))).containsExactly("a1", "a2", "a1");
        assertThat(inputs(history, search("a*", ALL, true))).containsExactly("a2", "a1");
        assertThat(inputs(history, search("a?", 1, false))).containsExactly("a1");
        assertThat(inputs(history, search("a", ALL, false))).isEmpty();
    }

    @Test
    void add_longOutput_isCut() {
        var history = begun();
        history.add(1, "a", Optional.of("x".repeat(50_000)));

        var entry = (HistoryEntry.WithOutput) history.answer(tail(1, true)).history().getFirst();

        assertThat(entry.output().orElseThrow()).hasSize(10_001).endsWith("x…");
    }

    @Test
    void answer_twoSessionsAtOnce_keepTheirLinesApart() {
        var one = begun();
        var two = begun();
        one.add(1, "one 1", Optional.empty());
        two.add(1, "two 1", Optional.empty());
        one.add(2, "one 2", Optional.empty());

        assertThat(inputs(one, range(0, 1, ALL))).containsExactly("one 1", "one 2");
        assertThat(inputs(two, range(0, 1, ALL))).containsExactly("two 1");
        assertThat(inputs(one, tail(9, false))).containsExactly("two 1", "one 1", "one 2");
        assertThat(inputs(two, range(-1, 1, ALL))).containsExactly("one 1", "one 2");
    }

    @Test
    void add_fileThatCannotBeWritten_isRememberedAndSaidOnce() {
        var history =
                new History(
                        Path.of("/dev/null/history.jsonl"),
                        Limits.USUAL,
                        new DirectExecutor(),
                        log::add);
        run(history, "a", "b");

        assertThat(inputs(history, tail(9, false))).containsExactly("a", "b");
        assertThat(log).singleElement().asString().contains("/dev/null", "until it ends");
    }

    @Test
    void add_afterTheEnd_isNoError() {
        var history = begun();
        history.close();

        run(history, "a");

        assertThat(inputs(history, tail(9, false))).containsExactly("a");
    }
}

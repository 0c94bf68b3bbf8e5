package jawait.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jawait.kernel.protocol.HistoryAccess;
import jawait.kernel.protocol.HistoryEntry;
import jawait.kernel.protocol.HistoryRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class HistoryTest {

    private final History history = new History(4);

    @BeforeEach
    void fill() {
        history.add(1, "int a = 1;", Optional.empty());
        history.add(2, "a", Optional.of("1"));
        history.add(3, "a + 1", Optional.of("2"));
        history.add(4, "a", Optional.of("1"));
    }

    private List<String> inputs(
            HistoryAccess access,
            int session,
            int start,
            int n,
            Optional<String> glob,
            boolean unique) {
        var request = new HistoryRequest(true, true, access, session, start, 4, n, glob, unique);
        return history.answer(request).history().stream().map(HistoryEntry::input).toList();
    }

    @Test
    void answer_tail_givesTheLast() {
        assertThat(inputs(HistoryAccess.TAIL, 0, 1, 2, Optional.empty(), false))
                .containsExactly("a + 1", "a");
    }

    @Test
    void answer_range_endsBeforeStop() {
        assertThat(inputs(HistoryAccess.RANGE, 0, 2, 99, Optional.empty(), false))
                .containsExactly("a", "a + 1");
    }

    @Test
    void answer_rangeOfAnotherSession_isEmpty() {
        assertThat(inputs(HistoryAccess.RANGE, 7, 1, 99, Optional.empty(), false)).isEmpty();
    }

    @Test
    void answer_search_takesGlobs() {
        assertThat(inputs(HistoryAccess.SEARCH, 0, 1, 99, Optional.of("a*"), false))
                .containsExactly("a", "a + 1", "a");
    }

    @Test
    void answer_uniqueSearch_keepsTheLatest() {
        assertThat(inputs(HistoryAccess.SEARCH, 0, 1, 99, Optional.of("a*"), true))
                .containsExactly("a + 1", "a");
    }

    @Test
    void add_overTheLimit_forgetsTheOldest() {
        history.add(5, "new", Optional.empty());

        assertThat(inputs(HistoryAccess.TAIL, 0, 1, 99, Optional.empty(), false))
                .containsExactly("a", "a + 1", "a", "new");
    }
}

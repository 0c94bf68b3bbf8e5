package jawait.kernel.execution;

import static org.assertj.core.api.Assertions.assertThat;

import jawait.kernel.execution.SnippetIds.Place;
import org.junit.jupiter.api.Test;

final class SnippetIdsTest {

    private static StackTraceElement frame(String file, int line) {
        return new StackTraceElement("", "f", file, line);
    }

    @Test
    void place_ofASnippetFrame_countsFromTheCell() {
        var id = SnippetIds.id(17, new Place("3", 5));

        assertThat(SnippetIds.place(frame("#" + id, 2))).contains(new Place("3", 6));
    }

    @Test
    void place_ofAnyOtherFrame_isEmpty() {
        assertThat(SnippetIds.place(frame("ArrayList.java", 2))).isEmpty();
    }
}

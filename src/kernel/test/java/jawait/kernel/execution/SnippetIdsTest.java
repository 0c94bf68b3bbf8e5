package jawait.kernel.execution;

import static org.assertj.core.api.Assertions.assertThat;

import jawait.kernel.execution.SnippetIds.Place;
import org.junit.jupiter.api.Test;

final class SnippetIdsTest {

    @Test
    void placeOf_anId_isWhereTheSnippetStands() {
        var id = SnippetIds.id("17", new Place("start-up file a.jshell", 5));

        assertThat(SnippetIds.placeOf(id)).isEqualTo(new Place("start-up file a.jshell", 5));
        assertThat(SnippetIds.number(id)).isEqualTo("17");
    }

    @Test
    void file_ofACountedCell_saysThatItIsACell() {
        assertThat(new Place("12", 1).file()).isEqualTo("cell 12");
        assertThat(new Place("start-up", 1).file()).isEqualTo("start-up");
    }
}

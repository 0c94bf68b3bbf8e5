package jawait.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MarkTest {

    private static final String CELL = "int a = 1;\n\tint b = \"x\";\n";

    @Test
    void of_placeInALaterLine_countsLinesAndKeepsTabs() {
        int start = CELL.indexOf('"');

        assertThat(Mark.of(CELL, start, start + 3))
                .isEqualTo(new Mark(2, "\tint b = \"x\";", "\t        ^^^"));
    }

    @Test
    void of_placeOverTwoLines_marksTheFirst() {
        assertThat(Mark.of("f(1,\n  2)", 0, 9)).isEqualTo(new Mark(1, "f(1,", "^^^^"));
    }

    @Test
    void of_placeBehindTheEnd_isTheEnd() {
        assertThat(Mark.of("x = (\n\n", 99, 99)).isEqualTo(new Mark(1, "x = (", "     ^"));
    }

    @Test
    void of_emptyCell_hasAMark() {
        assertThat(Mark.of("", 0, 0)).isEqualTo(new Mark(1, "", "^"));
    }

    @Test
    void of_placeBehindWideCharacters_standsUnderIt() {
        assertThat(Mark.of("var 世界 = x;", 9, 10).carets()).isEqualTo("    \u3000\u3000   ^");
    }
}

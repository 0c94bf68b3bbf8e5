package jawait.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class MagicCellTest {

    @Test
    void of_javaAlone_isUntouched() throws MagicException {
        var cell = (MagicCell.Lines) MagicCell.of("int x = 7 % 2;");

        assertThat(cell.java()).isEqualTo("int x = 7 % 2;");
        assertThat(cell.calls()).isEmpty();
    }

    @Test
    void of_assignedMagic_becomesAMethodCallInItsLine() throws MagicException {
        var cell = (MagicCell.Lines) MagicCell.of("var a = %jars \"my lib\" C:\\x\nint y;\n%who");

        assertThat(cell.java().lines().toList())
                .containsExactly(
                        "var a = jawait.runtime.Notebook.lineMagic(\"jars\","
                                + " java.util.List.of(\"my lib\", \"C:\\\\x\"));",
                        "int y;",
                        "    ");
        var who = cell.calls().getFirst();
        assertThat(who.start()).isEqualTo(cell.java().indexOf("    ", 60));
        assertThat(who.line()).isEqualTo(3);
    }

    @Test
    void of_cellMagic_hasItsBodyAsItIs() throws MagicException {
        var cell = (MagicCell.Whole) MagicCell.of("%%html x\n <b>\n");

        assertThat(cell.call().arguments()).isEqualTo("x");
        assertThat(cell.body()).isEqualTo(" <b>\n");
    }

    @Test
    void of_cellMagicWithoutBody_hasAnEmptyOne() throws MagicException {
        assertThat(((MagicCell.Whole) MagicCell.of("%%html")).body()).isEmpty();
    }

    @Test
    void of_cellMagicBelowJava_saysWhereItBelongs() {
        assertThatThrownBy(() -> MagicCell.of("int x;\n%%html\nb"))
                .isInstanceOf(MagicException.class)
                .hasMessageContaining("%%html in line 2")
                .hasMessageContaining("first line");
    }

    @Test
    void of_openQuoteInAnAssignedMagic_isRefused() {
        assertThatThrownBy(() -> MagicCell.of("var a = %jars \"x"))
                .isInstanceOf(MagicException.class)
                .hasMessageContaining("not closed");
    }
}

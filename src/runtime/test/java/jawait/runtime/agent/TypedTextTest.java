package jawait.runtime.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class TypedTextTest {

    private final byte[] into = new byte[100];

    private String read(TypedText text, int length) {
        int count = text.read(into, 1, length);
        return new String(into, 1, count, StandardCharsets.UTF_8);
    }

    @Test
    void read_line_endsWithALineFeed() {
        assertThat(read(new TypedText(1, "grün"), 99)).isEqualTo("grün\n");
    }

    @Test
    void read_emptyLine_isALineFeed() {
        assertThat(read(new TypedText(1, ""), 99)).isEqualTo("\n");
    }

    @Test
    void read_severalLines_comesLineByLine() {
        var text = new TypedText(1, "a\r\nb\n");

        assertThat(read(text, 99)).isEqualTo("a\n");
        assertThat(text.available(1)).isZero();
        assertThat(read(text, 99)).isEqualTo("b\n");
        assertThat(read(text, 99)).isEqualTo("\n");
        assertThat(text.isSpentFor(1)).isTrue();
    }

    @Test
    void available_insideALine_isItsRest() {
        var text = new TypedText(1, "abc\nd");
        read(text, 1);

        assertThat(text.available(1)).isEqualTo(3);
    }

    @Test
    void isSpentFor_anotherCell_isTrue() {
        var text = new TypedText(1, "abc");
        read(text, 1);

        assertThat(text.isSpentFor(1)).isFalse();
        assertThat(text.isSpentFor(2)).isTrue();
        assertThat(text.available(2)).isZero();
    }

    @Test
    void read_endOfTransmission_isTheEndOnce() {
        var text = new TypedText(1, "\u0004");

        assertThat(text.read(into, 0, 10)).isEqualTo(-1);
        assertThat(text.isSpentFor(1)).isTrue();
    }
}

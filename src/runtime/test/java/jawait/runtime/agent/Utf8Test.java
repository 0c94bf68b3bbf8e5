package jawait.runtime.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Utf8Test {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "é", "€", "\uD83D\uDE00", "a\uD83D\uDE00"})
    void wholeLength_wholeText_isAll(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(Utf8.wholeLength(bytes, bytes.length)).isEqualTo(bytes.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "€", "\uD83D\uDE00"})
    void wholeLength_cutCharacter_isWhatComesBefore(String character) {
        var bytes = ("a" + character).getBytes(StandardCharsets.UTF_8);
        for (int count = 1; count < bytes.length; count++) {
            assertThat(Utf8.wholeLength(bytes, count)).isEqualTo(1);
        }
    }

    @Test
    void wholeLength_bytesThatAreNoText_isAll() {
        for (var unit : new int[] {0x80, 0xC0, 0xC1, 0xF5, 0xFF}) {
            assertThat(Utf8.wholeLength(new byte[] {(byte) unit}, 1)).isEqualTo(1);
        }
        var continuations = new byte[] {(byte) 0x80, (byte) 0x80, (byte) 0x80, (byte) 0x80};
        assertThat(Utf8.wholeLength(continuations, 4)).isEqualTo(4);
    }
}

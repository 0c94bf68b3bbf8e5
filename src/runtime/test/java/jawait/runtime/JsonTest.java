package jawait.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTest {

    @Test
    void write_everyKind_isItsJson() {
        var map = new LinkedHashMap<String, Object>();
        map.put("text", "a\"\\\n\t\r\u0001/é😀");
        map.put(
                "numbers",
                Arrays.asList(1, -2L, 3.5, 1e300, new BigDecimal("0.10"), BigInteger.TEN));
        map.put("arrays", List.of(new int[] {1, 2}, new String[] {"x"}));
        map.put("rest", Arrays.asList(true, null, 'c'));

        assertThat(Json.write(map))
                .isEqualTo(
                        "{\"text\":\"a\\\"\\\\\\n\\t\\r\\u0001/é😀\","
                                + "\"numbers\":[1,-2,3.5,1.0E300,0.10,10],"
                                + "\"arrays\":[[1,2],[\"x\"]],"
                                + "\"rest\":[true,null,\"c\"]}");
    }

    @Test
    void write_halfASurrogatePair_isAnEscape() {
        assertThat(Json.write("\uD83D x \uDE00 \uD83D")).isEqualTo("\"\\ud83d x \\ude00 \\ud83d\"");
    }

    @Test
    void write_whatJsonDoesNotHave_saysWhat() {
        assertThatThrownBy(() -> Json.write(List.of(Double.NaN))).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Json.write(Map.of(1, 2))).hasMessageContaining("names");
        assertThatThrownBy(() -> Json.write(new Object()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Object");
    }

    @Test
    void write_aListThatContainsItself_isRefused() {
        var list = new ArrayList<Object>();
        list.add(list);

        assertThatThrownBy(() -> Json.write(list)).hasMessageContaining("contain itself");
    }

    @Test
    void read_everyKind_isItsValue() {
        assertThat(
                        Json.read(
                                " {\"a\" : [1, -0, 2.5e1, 123456789012345678901, true, null],\n"
                                        + "\"b\":\"\\u00e9\\ud83d\\uDE00\\/\\b\\f\\n\\r\\t\\\"\\\\\","
                                        + " \"c\":{}, \"d\":[]}"))
                .isEqualTo(
                        Map.of(
                                "a",
                                Arrays.asList(
                                        1L,
                                        0L,
                                        25.0,
                                        new BigInteger("123456789012345678901"),
                                        true,
                                        null),
                                "b",
                                "é😀/\b\f\n\r\t\"\\",
                                "c",
                                Map.of(),
                                "d",
                                List.of()));
    }

    @Test
    void read_objectMembers_keepTheirOrder_andTheLastOfANameCounts() {
        assertThat(Json.read("{\"z\":1,\"a\":2,\"z\":3}")).hasToString("{z=3, a=2}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "tru",
                "nul",
                "01",
                "+1",
                "1.",
                ".5",
                "1e",
                "-",
                "NaN",
                "Infinity",
                "0x1",
                "'a'",
                "\"a",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\\u١٢٣٤\"",
                "\"a\nb\"",
                "[1,]",
                "[,1]",
                "[1",
                "{a:1}",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{\"a\":1",
                "1 2",
                "[] x",
                "// c\n1",
                "\u00a01",
                "{1:2}"
            })
    void read_whatIsNotJson_saysWhere(String text) {
        assertThatThrownBy(() -> Json.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not JSON, at character ");
    }

    @Test
    void read_depth_isBounded() {
        assertThat(Json.read("[".repeat(200) + "]".repeat(200))).isInstanceOf(List.class);
        assertThatThrownBy(() -> Json.read("[".repeat(1_000_000))).hasMessageContaining("deeper");
    }

    @Test
    void read_aNumberOfAMillionDigits_isRefused() {
        assertThatThrownBy(() -> Json.read("1".repeat(1_000_000))).hasMessageContaining("digits");
    }

    @Test
    void read_whatWasWritten_isEqual() {
        var tree = Map.of("a", List.of(1L, "x", 2.5, Map.of("b", false)), "\uD83D", "\uDE00");

        assertThat(Json.read(Json.write(tree))).isEqualTo(tree);
    }
}

package jawait.runtime.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DefaultsTest {

    private record Person(String name, int age) {}

    private record Sentence(String words) {

        @Override
        @SuppressWarnings("UnusedMethod") // called by reflection
        public String words() {
            throw new IllegalStateException("speechless");
        }
    }

    private static final List<Person> PEOPLE = List.of(new Person("Ada", 36), new Person("Bo", 7));

    static Stream<Object> lines() {
        return Stream.of(
                1,
                "text",
                'c',
                true,
                Thread.State.NEW,
                Duration.ofSeconds(3),
                String.class,
                List.of(1, 2, 3),
                List.of("a", "b"),
                List.of(List.of(1), List.of(2)),
                Map.of("k", 1),
                new int[] {1, 2},
                new String[] {"a"},
                new Person("Ada", 36),
                Optional.of(3),
                List.of());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void of_whatFitsOnALine_isTextAlone(Object value) {
        assertThat(Defaults.of(value)).isEqualTo(Map.of("text/plain", ValueText.of(value)));
    }

    @Test
    void of_shortListOfRecords_isALineAndATable() {
        var data = Defaults.of(PEOPLE);

        assertThat(data.get("text/plain"))
                .isEqualTo("[Person[name=Ada, age=36], Person[name=Bo, age=7]]");
        assertThat(rows(data)).containsExactly("|name|age", "0|Ada|36", "1|Bo|7");
    }

    @Test
    void of_manyRecords_areTenRowsAndHowManyMore() {
        var many = IntStream.range(0, 10_000).mapToObj(i -> new Person("P" + i, i)).toList();

        var data = Defaults.of(many);

        assertThat(data.get("text/plain"))
                .isEqualTo(
                        """
                           name  age
                        0  P0      0
                        1  P1      1
                        2  P2      2
                        3  P3      3
                        4  P4      4
                        5  P5      5
                        6  P6      6
                        7  P7      7
                        8  P8      8
                        9  P9      9
                        … and 9,990 more\
                        """);
        assertThat(rows(data)).hasSize(11);
        assertThat(data.get("text/html")).endsWith("… and 9,990 more</div>");
    }

    @Test
    void of_mapOfRecords_hasTheKeyFirst() {
        var byName = new LinkedHashMap<String, Person>();
        PEOPLE.forEach(person -> byName.put(person.name(), person));

        assertThat(rows(Defaults.of(byName)))
                .containsExactly("key|name|age", "Ada|Ada|36", "Bo|Bo|7");
    }

    @Test
    void of_listOfMaps_hasAColumnForEachKey() {
        var maps = List.of(Map.of("x", 1), Map.of("y", "b"));

        assertThat(rows(Defaults.of(maps))).containsExactly("|x|y", "0|1|", "1||b");
    }

    @Test
    void of_arrayOfArrays_isAGrid() {
        var data = Defaults.of(new int[][] {{1, 2}, {3}});

        assertThat(data.get("text/plain")).isEqualTo("int[2][] { int[2] { 1, 2 }, int[1] { 3 } }");
        assertThat(rows(data)).containsExactly("|0|1", "0|1|2", "1|3|");
    }

    @Test
    void of_manyColumns_saysHowManyMore() {
        var html = Defaults.of(new int[2][1_000]).get("text/html");

        assertThat(html).endsWith("… and 980 more columns</div>");
        assertThat(html).contains("<th>19</th>").doesNotContain("<th>20</th>");
    }

    @Test
    void of_longMap_isATableOfKeysAndValues() {
        var map = new LinkedHashMap<String, Object>();
        IntStream.range(0, 3).forEach(i -> map.put("key " + i, "value ".repeat(10)));

        assertThat(rows(Defaults.of(map))).hasSize(4).startsWith("key|value");
    }

    @Test
    void of_longRecord_keepsItsTextAndListsItsComponents() {
        var one = new Person("A".repeat(100), 3);

        assertThat(Defaults.of(one).get("text/plain")).isEqualTo(one.toString());
        assertThat(rows(Defaults.of(one)))
                .containsExactly("component|value", "name|" + one.name(), "age|3");
    }

    @Test
    void of_manyNumbers_areTextAlone() {
        var numbers = IntStream.range(0, 500).boxed().toList();

        assertThat(Defaults.of(numbers).keySet()).containsExactly("text/plain");
    }

    @Test
    void of_recordsOfSeveralTypes_areListedByTheirText() {
        var mixed = List.of(new Person("A".repeat(99), 1), Optional.of(2));

        assertThat(rows(Defaults.of(mixed)))
                .hasSize(3)
                .startsWith("|value")
                .endsWith("1|Optional[2]");
    }

    @Test
    void of_elementsThatAreNull_areShown() {
        var people = new ArrayList<>(PEOPLE);
        people.add(null);

        assertThat(Defaults.of(people).get("text/plain")).endsWith(", null]");
        assertThat(Defaults.of(Arrays.asList("x".repeat(101), null)).get("text/html"))
                .contains(">null</td>");
    }

    @Test
    void of_accessorThatThrows_isNotedInItsCell() {
        assertThat(rows(Defaults.of(List.of(new Sentence("x")))))
                .containsExactly("|words", "0|(threw IllegalStateException: speechless)");
    }

    @Test
    void of_html_isEscaped() {
        var html = Defaults.of(List.of(new Person("<script>&\"", 1))).get("text/html");

        assertThat(html).contains("&lt;script&gt;&amp;&quot;").doesNotContain("<script>");
    }

    @Test
    void of_classWithItsOwnText_isShownByThat() {
        var own =
                new ArrayList<>(PEOPLE) {
                    private static final long serialVersionUID = 1;

                    @Override
                    public String toString() {
                        return "two people";
                    }
                };

        assertThat(Defaults.of(own)).isEqualTo(Map.of("text/plain", "two people"));
    }

    @Test
    void of_optionalOfRecords_hasTheirTable() {
        assertThat(rows(Defaults.of(Optional.of(PEOPLE)))).hasSize(3);
    }

    @Test
    void of_picture_isPng() {
        var data = Defaults.of(new BufferedImage(20, 10, BufferedImage.TYPE_INT_ARGB));

        assertThat(data.get("text/plain")).isEqualTo("BufferedImage 20 × 10");
        assertThat(Base64.getDecoder().decode(data.get("image/png")))
                .startsWith(0x89, 'P', 'N', 'G');
    }

    /// The texts of a table, cells divided by a bar.
    private static List<String> rows(Map<String, String> data) {
        return Stream.of(
                        data.getOrDefault("text/html", "")
                                .replaceAll("(?s)</table>.*", "")
                                .split("<tr>"))
                .skip(1)
                .map(row -> row.replaceAll("^<[^>]*>", "").replaceAll("</t[hd]><t[hd][^>]*>", "|"))
                .map(row -> row.replaceAll("<[^>]*>", ""))
                .toList();
    }
}

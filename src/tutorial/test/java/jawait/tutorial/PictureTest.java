package jawait.tutorial;

import static jawait.tutorial.Tasks.await;
import static jawait.tutorial.Tasks.compare;
import static jawait.tutorial.Tasks.compute;
import static jawait.tutorial.Tasks.explore;
import static jawait.tutorial.Tasks.fetch;
import static jawait.tutorial.Tasks.nap;
import static jawait.tutorial.Tasks.start;
import static jawait.tutorial.Tasks.timeline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What pictures show besides lanes, and how large they become.
final class PictureTest {

    private static final int BUDGET = 20_000;

    private static String svg(jawait.runtime.Displayable picture) {
        return GoldenFiles.svg(picture.toMimeBundle());
    }

    private static int bytes(String svg) {
        return svg.getBytes(StandardCharsets.UTF_8).length;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    A: 0-100, B: 100-200 | It is as you drew it.
                    A:0-100 B:0-100      | You drew B from 0 to 100 ms; it was in flight from 100 to 200 ms.
                    C: 0-10              | You drew C from 0 to 10 ms; it never ran.
                    """)
    void predicted_saysTheFirstDifference(String bars, String sentence) {
        var run = Programs.oneByOne().predicted(bars);

        assertThat(run.toString().replace('\n', ' ')).contains(sentence);
        assertThat(svg(run)).contains("as you drew it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "A: 100", "A: 0-100 and more", "A: 9-1", "A: 0-99999999999"})
    void predicted_thatCannotBeRead_throws(String bars) {
        assertThatThrownBy(() -> Programs.oneByOne().predicted(bars))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyTasks_areABandThatShowsHowManyAreInFlight() {
        var run = many(500);

        assertThat(run.toString()).contains("+ 492 more", "at most 492 of them in flight");
        assertThat(svg(run)).contains("+ 492 more", "at most 492 of them in flight");
        assertThat(bytes(svg(run))).isLessThanOrEqualTo(BUDGET);
    }

    private static Timeline<?> many(int tasks) {
        return timeline(
                "many",
                () -> {
                    var started = new ArrayList<Task<String>>();
                    for (var i = 1; i <= tasks; i++) {
                        var name = "page " + i;
                        started.add(start(name, () -> fetch(name, 50)));
                    }
                    started.forEach(Tasks::await);
                });
    }

    @Test
    void manyWorkers_areNotLeftOutUnsaid() {
        var run =
                timeline(
                                "six",
                                () -> {
                                    for (var i = 1; i <= 6; i++) {
                                        start("C" + i, () -> compute("primes", 10));
                                    }
                                    nap(20);
                                })
                        .workers(64);

        assertThat(run.toString()).contains("+ 2 more workers");
        assertThat(svg(run)).contains("+ 2 more workers");
    }

    @Test
    void manyRunsWithManySpans_stayWithinTheBudget() {
        var runs = IntStream.range(0, 6).mapToObj(_ -> busy()).toArray(Timeline<?>[]::new);

        assertThat(bytes(svg(compare(runs)))).isLessThanOrEqualTo(BUDGET);
    }

    private static Timeline<?> busy() {
        return timeline(
                "busy",
                () -> {
                    var started = new ArrayList<Task<Object>>();
                    for (var i = 1; i <= 20; i++) {
                        started.add(start("a task with a long name " + i, PictureTest::napOften));
                    }
                    started.forEach(Tasks::await);
                });
    }

    private static Object napOften() {
        for (var i = 0; i < 60; i++) {
            fetch("<&>", 7);
            compute("\"'", 3);
        }
        return "done";
    }

    @Test
    void tooManyRuns_areRefused() {
        var runs = IntStream.range(0, 7).mapToObj(_ -> busy()).toArray(Timeline<?>[]::new);

        assertThatThrownBy(() -> compare(runs))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("compare shows at most 6 timelines, not 7: use several cells");
    }

    @Test
    void scope_hasItsBracketAboveItsTasks() {
        var text =
                SharedScenarios.all().stream()
                        .filter(s -> s.name().equals("scope-in-scope"))
                        .findFirst()
                        .orElseThrow()
                        .run()
                        .toString();

        assertThat(
                        text.lines()
                                .map(String::strip)
                                .map(line -> line.split(" {2}|[┌▓]", -1)[0].strip()))
                .containsSubsequence(
                        "main",
                        "scope site",
                        "menu",
                        "page",
                        "scope parts",
                        "text",
                        "image",
                        "foot");
    }

    @Test
    void explorationWithAnExpectedValue_isAPictureOfARightAndAWrongOrder() {
        var picture = svg(explore("order", PictureTest::whoIsFirst).expect("A"));

        assertThat(picture)
                .contains("class=\"good\"", "class=\"wrong\"", "right: schedule", "wrong: schedule")
                .contains("3 schedules, which are all there are");
        assertThat(bytes(picture)).isLessThanOrEqualTo(BUDGET);
    }

    private static String whoIsFirst() {
        var first = new ArrayList<String>();
        var a = start("A", () -> first.add("A"));
        var b = start("B", () -> first.add("B"));
        await(a);
        await(b);
        return first.getFirst();
    }

    @Test
    void worstOrder_isTheOneThatDoesNotEnd() {
        var text = explore("circle or not", PictureTest::sometimesStuck).expect("fine").toString();

        assertThat(text).contains("wrong: schedule").contains("gives deadlock: main waits for");
    }

    private static String sometimesStuck() {
        var turn = Tasks.cell("turn", "nobody");
        var a = start("A", () -> turn.set("A"));
        start("B", () -> turn.set("B"));
        await(a);
        if (turn.get().equals("B")) {
            Tasks.queue("orders", 1).take();
        }
        return "fine";
    }
}

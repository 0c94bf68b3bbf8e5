package jawait.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ChromeTraceTest {

    static List<Scenarios.Scenario> scenarios() {
        return Scenarios.all();
    }

    private static List<Map<?, ?>> events(Timeline<?> run) {
        var json = (Map<?, ?>) Json.parse(run.trace().toChromeTrace());
        var events = (List<?>) field(json, "traceEvents");
        return events.stream().<Map<?, ?>>map(e -> (Map<?, ?>) e).toList();
    }

    private static Object field(Map<?, ?> object, String key) {
        return Optional.<Object>ofNullable(object.get(key)).orElseThrow();
    }

    private static List<Map<?, ?>> ofPhase(List<Map<?, ?>> events, String phase) {
        return events.stream().filter(e -> field(e, "ph").equals(phase)).toList();
    }

    private static List<Object> fields(List<Map<?, ?>> events, String key) {
        return events.stream().map(e -> field(e, key)).toList();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyScenario_isJsonWithPairedEvents(Scenarios.Scenario scenario) {
        var run = scenario.run();
        var events = events(run);
        var open = new HashMap<Object, Integer>();
        for (var event : events) {
            var change = Map.of("B", 1, "E", -1).getOrDefault(field(event, "ph"), 0);
            open.merge(field(event, "tid"), change, Integer::sum);
        }

        assertThat(open.values()).allMatch(count -> count == 0);
        assertThat(ofPhase(events, "M")).hasSize(run.trace().lanes().size());
        assertThat(ofPhase(events, "s")).hasSameSizeAs(ofPhase(events, "f"));
        assertThat(fields(ofPhase(events, "X"), "dur")).allMatch(dur -> (Long) dur >= 0);
    }

    @Test
    void oneByOne_hasAnArrowFromTheEndOfEachTask() {
        var events = events(Programs.oneByOne());
        var starts = ofPhase(events, "s");
        var finishes = ofPhase(events, "f");

        assertThat(fields(starts, "ts")).isEqualTo(List.of(100_000L, 200_000L));
        assertThat(fields(starts, "tid")).isEqualTo(List.of(2L, 3L));
        assertThat(fields(finishes, "tid")).isEqualTo(List.of(1L, 1L));
        assertThat(fields(finishes, "id")).isEqualTo(fields(starts, "id"));
    }

    @Test
    void names_keepTheirQuotesAndSigns() {
        var run = Tasks.timeline("odd", () -> Tasks.await(Tasks.start("\"a\\b\"\n😀", () -> "\t")));
        var names =
                ofPhase(events(run), "M").stream()
                        .map(e -> field((Map<?, ?>) field(e, "args"), "name"))
                        .toList();

        assertThat(names).isEqualTo(List.of("main", "\"a\\b\"\n😀"));
    }
}

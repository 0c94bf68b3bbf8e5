package jawait.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ChromeTraceTest {

    static List<Scenarios.Scenario> scenarios() {
        return Scenarios.all();
    }

    private static List<JsonObject> events(Timeline<?> run) {
        var json = JsonParser.parseString(run.trace().toChromeTrace()).getAsJsonObject();
        return StreamSupport.stream(json.getAsJsonArray("traceEvents").spliterator(), false)
                .map(e -> e.getAsJsonObject())
                .toList();
    }

    private static String phase(JsonObject event) {
        return event.get("ph").getAsString();
    }

    private static List<JsonObject> ofPhase(List<JsonObject> events, String phase) {
        return events.stream().filter(e -> phase(e).equals(phase)).toList();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyScenario_isJsonWithPairedEvents(Scenarios.Scenario scenario) {
        var run = scenario.run();
        var events = events(run);
        var open = new HashMap<Integer, Integer>();
        for (var event : events) {
            var change = Map.of("B", 1, "E", -1).getOrDefault(phase(event), 0);
            open.merge(event.get("tid").getAsInt(), change, Integer::sum);
        }

        assertThat(open.values()).allMatch(count -> count == 0);
        assertThat(ofPhase(events, "M")).hasSize(run.trace().lanes().size());
        assertThat(ofPhase(events, "s")).hasSameSizeAs(ofPhase(events, "f"));
        assertThat(ofPhase(events, "X")).allMatch(e -> e.get("dur").getAsLong() >= 0);
    }

    @Test
    void oneByOne_hasAnArrowFromTheEndOfEachTask() {
        var events = events(Programs.oneByOne());
        var starts = ofPhase(events, "s");
        var finishes = ofPhase(events, "f");

        assertThat(starts)
                .extracting(e -> e.get("ts").getAsLong())
                .containsExactly(100_000L, 200_000L);
        assertThat(starts).extracting(e -> e.get("tid").getAsInt()).containsExactly(2, 3);
        assertThat(finishes).extracting(e -> e.get("tid").getAsInt()).containsExactly(1, 1);
        assertThat(finishes)
                .extracting(e -> e.get("id").getAsInt())
                .isEqualTo(starts.stream().map(e -> e.get("id").getAsInt()).toList());
    }

    @Test
    void names_keepTheirQuotesAndSigns() {
        var run = Tasks.timeline("odd", () -> Tasks.await(Tasks.start("\"a\\b\"\n😀", () -> "\t")));
        var names = ofPhase(events(run), "M").stream().map(ChromeTraceTest::threadName).toList();

        assertThat(names).containsExactly("main", "\"a\\b\"\n😀");
    }

    private static String threadName(JsonObject event) {
        return event.getAsJsonObject("args").get("name").getAsString();
    }
}

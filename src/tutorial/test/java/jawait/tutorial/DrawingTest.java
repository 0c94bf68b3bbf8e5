package jawait.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import jawait.runtime.MimeBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

final class DrawingTest {

    private static final int BUDGET = 20_000;

    static Iterable<Map.Entry<String, MimeBundle>> pictures() {
        return GoldenFiles.pictures().entrySet();
    }

    static List<Scenarios.Scenario> scenarios() {
        return Scenarios.all();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void picture_isTheGoldenOne(Map.Entry<String, MimeBundle> picture) throws IOException {
        assertThat(GoldenFiles.text(picture.getValue()))
                .isEqualTo(GoldenFiles.read(picture.getKey() + ".txt"));
        assertThat(GoldenFiles.svg(picture.getValue()))
                .isEqualTo(GoldenFiles.read(picture.getKey() + ".svg"));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void svg_isWellFormedSmallAndWithoutScriptOrId(Map.Entry<String, MimeBundle> picture)
            throws IOException, SAXException, ParserConfigurationException {
        var svg = GoldenFiles.svg(picture.getValue());
        var document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)));

        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(BUDGET);
        assertThat(svg).doesNotContain("<script", " id=", "<desc></desc>", "href");
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void svg_holdsTheFactsOfTheTrace(Scenarios.Scenario scenario) {
        var run = scenario.run();
        var svg = GoldenFiles.svg(run.toMimeBundle());
        var panel = Panel.of(run);

        assertThat(SvgFacts.of(svg)).isEqualTo(SvgFacts.expected(panel, waitsThatEnded(panel)));
    }

    private static long waitsThatEnded(Panel panel) {
        var ends = new HashMap<String, Long>();
        panel.lanes().forEach(l -> l.endTick().ifPresent(tick -> ends.put(l.label(), tick)));
        return panel.lanes().stream()
                .flatMap(lane -> lane.spans().stream())
                .filter(span -> span.state() == State.AWAITING)
                .filter(span -> endsBy(ends, span))
                .count();
    }

    private static boolean endsBy(Map<String, Long> ends, Span wait) {
        return wait.detail().map(on -> ends.getOrDefault(on, Long.MAX_VALUE)).orElseThrow()
                <= wait.to();
    }

    @Test
    void scenarios_holdEveryStateAndEveryEnd() {
        var states = EnumSet.noneOf(State.class);
        var ends = EnumSet.noneOf(End.class);
        for (var scenario : Scenarios.all()) {
            for (var lane : scenario.run().trace().lanes()) {
                ends.add(lane.end());
                lane.spans().forEach(span -> states.add(span.state()));
            }
        }

        assertThat(Scenarios.all()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(states).containsExactly(State.values());
        // What cannot be known of an end happens with plain Java alone, which RealTimeTest runs.
        assertThat(ends).isEqualTo(EnumSet.complementOf(EnumSet.of(End.ENDED)));
    }

    @Test
    void randomPrograms_haveTheirNumbersInBothDrawings() {
        for (var seed = 0L; seed < 1000; seed++) {
            var program = RandomProgram.of(seed);
            var picture = new Timeline<>("random", program::run).workers(64);
            var bundle = picture.toMimeBundle();
            var numbers =
                    "wall %d ms · work %d ms · saved %d ms · at most %d in flight"
                            .formatted(
                                    program.criticalPath(),
                                    program.total(),
                                    program.total() - program.criticalPath(),
                                    picture.trace().maxInFlight());

            assertThat(GoldenFiles.svg(bundle)).as("seed %d", seed).contains(">" + numbers + "<");
            assertThat(GoldenFiles.text(bundle))
                    .as("seed %d", seed)
                    .contains("\n" + numbers + "\n");
        }
    }

    @Test
    void toString_isTheTextDrawing() {
        var run = Programs.together();

        assertThat(run).hasToString(GoldenFiles.text(run.toMimeBundle()));
    }

    @Test
    void realTime_isDrawnWithoutWorkers() {
        var text = Programs.together().realTime().toString();

        assertThat(text).contains("(real time, rounded to 10 ms)").doesNotContain("\n worker");
    }
}

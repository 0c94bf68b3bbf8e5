package jawait.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The same scenarios in real time, in JVMs with one, two and four processors.
final class ProcessorsTest {

    @Test
    void everyScenario_hasTheSameFactsOnOneTwoAndFourProcessors()
            throws IOException, InterruptedException {
        var one = facts(1);
        var two = facts(2);
        var four = facts(4);

        assertThat(one).hasSize(Scenarios.sameInRealTime().size() + PlainScenarios.all().size());
        one.forEach((scenario, facts) -> {
            assertThat(two.get(scenario)).as("two, %s", scenario).isEqualTo(facts);
            assertThat(four.get(scenario)).as("four, %s", scenario).isEqualTo(facts);
        });
        virtual()
                .forEach((scenario, facts) ->
                        assertThat(one.get(scenario)).as("one, %s", scenario).isEqualTo(facts));
    }

    private static Map<String, String> virtual() {
        return Scenarios.sameInRealTime().stream()
                .collect(
                        Collectors.toMap(
                                Scenarios.Scenario::name,
                                s -> Facts.of(s.run().workers(64).run()).toString()));
    }

    private static Map<String, String> facts(int processors)
            throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                List.of(
                        java,
                        "-XX:ActiveProcessorCount=" + processors,
                        "-XX:TieredStopAtLevel=1",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RealFacts.class.getName());
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return byScenario(output.lines());
    }

    private static Map<String, String> byScenario(Stream<String> lines) {
        return lines.collect(
                Collectors.toMap(
                        line -> line.substring(0, line.indexOf(' ')),
                        line -> line.substring(line.indexOf(' ') + 1)));
    }
}

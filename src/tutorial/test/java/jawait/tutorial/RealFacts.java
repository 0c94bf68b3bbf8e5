package jawait.tutorial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// The facts of every scenario in real time. They all run at once: nearly all of it is waiting.
final class RealFacts {

    // In slow motion, so that a busy machine does not change an order that ten milliseconds make.
    private static final int SLOWNESS = 8;
    private static final int MOST_EVENTS = 10_000;

    private RealFacts() {}

    /// What a JVM of its own prints: one line for each scenario.
    static void main() {
        print(ofVerbs());
        print(ofPlainJava());
    }

    private static void print(Map<String, Facts> facts) {
        facts.forEach((name, found) -> IO.println(name + " " + found));
    }

    static Map<String, Facts> ofVerbs() {
        return facts(all(Scenarios.sameInRealTime(), s -> slowly(s.body())), Facts::of);
    }

    static Run<?> slowly(Body<?> body) {
        return new Program(r -> new RealTime(r, SLOWNESS), MOST_EVENTS).run(body);
    }

    private static Map<String, Facts> ofPlainJava() {
        return facts(plainRuns(), Facts::ofPlain);
    }

    /// Each scenario in plain Java, run in real time.
    static Map<String, Run<?>> plainRuns() {
        return all(PlainScenarios.all(), s -> s.run().realTime().run());
    }

    private static Map<String, Facts> facts(
            Map<String, Run<?>> runs, Function<Run<?>, Facts> factsOf) {
        var facts = new TreeMap<String, Facts>();
        runs.forEach((name, run) -> facts.put(name, factsOf.apply(run)));
        return facts;
    }

    private static Map<String, Run<?>> all(
            List<Scenarios.Scenario> scenarios, Function<Scenarios.Scenario, Run<?>> how) {
        var runs = new TreeMap<String, Run<?>>();
        var calls = new ArrayList<Callable<Run<?>>>();
        scenarios.forEach(s -> calls.add(() -> how.apply(s)));
        try (var threads = Executors.newCachedThreadPool()) {
            var found = threads.invokeAll(calls);
            for (var i = 0; i < found.size(); i++) {
                runs.put(scenarios.get(i).name(), found.get(i).get());
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return runs;
    }
}

package jawait.tutorial;

import static jawait.tutorial.Tasks.await;
import static jawait.tutorial.Tasks.describe;
import static jawait.tutorial.Tasks.fetch;
import static jawait.tutorial.Tasks.nap;
import static jawait.tutorial.Tasks.start;
import static jawait.tutorial.Tasks.timeline;

import java.io.IOException;

/// The programs that several tests look at.
final class Programs {

    private Programs() {}

    static Timeline<Task<String>> describedOnly() {
        return timeline("described only", () -> describe("A", () -> fetch("A", 100)));
    }

    static Timeline<String> oneByOne() {
        return timeline(
                "one by one",
                () -> {
                    var first = await(start("A", () -> fetch("A", 100)));
                    var second = await(start("B", () -> fetch("B", 100)));
                    return first + second;
                });
    }

    static Timeline<String> together() {
        return timeline(
                "start, start, await, await",
                () -> {
                    var a = describe("A", () -> fetch("A", 100));
                    var b = describe("B", () -> fetch("B", 100));
                    start(a);
                    start(b);
                    return await(a) + await(b);
                });
    }

    static Comparison heart() {
        return Tasks.compare(describedOnly(), oneByOne(), together());
    }

    static Task<Object> failing(String name, int millis) {
        return start(
                name,
                () -> {
                    nap(millis);
                    throw new IOException("no route to " + name);
                });
    }
}

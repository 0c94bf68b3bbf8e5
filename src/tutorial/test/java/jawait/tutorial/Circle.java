package jawait.tutorial;

import static jawait.tutorial.Tasks.await;
import static jawait.tutorial.Tasks.nap;
import static jawait.tutorial.Tasks.start;
import static jawait.tutorial.Tasks.timeline;

import java.util.concurrent.CompletableFuture;

/// Two tasks that await each other.
final class Circle {

    private Circle() {}

    static Timeline<String> run() {
        return timeline("circle", Circle::body);
    }

    static String body() {
        var b = new CompletableFuture<Task<String>>();
        var a =
                start(
                        "A",
                        () -> {
                            nap(10);
                            return await(b.resultNow());
                        });
        b.complete(start("B", () -> await(a)));
        return await(a);
    }
}

package jawait.tutorial;

import static jawait.tutorial.Tasks.await;
import static jawait.tutorial.Tasks.cancel;
import static jawait.tutorial.Tasks.compute;
import static jawait.tutorial.Tasks.describe;
import static jawait.tutorial.Tasks.fetch;
import static jawait.tutorial.Tasks.lock;
import static jawait.tutorial.Tasks.nap;
import static jawait.tutorial.Tasks.queue;
import static jawait.tutorial.Tasks.scope;
import static jawait.tutorial.Tasks.semaphore;
import static jawait.tutorial.Tasks.start;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;

/// Programs whose tasks share something, are cancelled, run out of time, or belong to a scope.
final class SharedScenarios {

    private SharedScenarios() {}

    static List<Scenarios.Scenario> all() {
        return List.of(
                of("one-lock", SharedScenarios::oneLock),
                of("two-at-a-time", SharedScenarios::twoAtATime),
                of("producer-and-consumer", SharedScenarios::producerAndConsumer),
                of("two-locks-in-two-orders", SharedScenarios::twoOrders),
                of("nobody-puts", () -> queue("orders", 1).take()),
                of("lock-and-a-busy-worker", SharedScenarios::lockAndBusyWorker),
                of("cancelled-while-it-waits", SharedScenarios::cancelledWhileItWaits),
                new Scenarios.Scenario(
                        "cancelled-while-it-computes",
                        2,
                        SharedScenarios::cancelledWhileItComputes),
                of("cancelled-and-awaited", SharedScenarios::cancelledAndAwaited),
                of("cancelled-before-it-starts", () -> cancel(describe("A", () -> nap(10)))),
                of("time-runs-out", SharedScenarios::timeRunsOut),
                of("time-is-enough", () -> await(start("A", () -> fetch("A", 60)), 100)),
                of("scope-waits-for-all", SharedScenarios::scopeWaitsForAll),
                of("scope-cancels-the-rest", SharedScenarios::scopeCancelsTheRest),
                of("scope-in-scope", SharedScenarios::scopeInScope));
    }

    private static Scenarios.Scenario of(String name, Body<?> body) {
        return new Scenarios.Scenario(name, 1, body);
    }

    private static String oneLock() {
        var door = lock("door");
        var ada = start("Ada", () -> door.hold(() -> fetch("key", 50)));
        var ben = start("Ben", () -> comeLater(10, door));
        var cleo = start("Cleo", () -> comeLater(20, door));
        return await(ada) + await(ben) + await(cleo);
    }

    private static String comeLater(int millis, Permits door) throws Exception {
        nap(millis);
        return door.hold(() -> fetch("key", 50));
    }

    private static String twoAtATime() {
        var server = semaphore("server", 2);
        var tasks = new ArrayList<Task<String>>();
        for (var i = 1; i <= 5; i++) {
            var name = "page " + i;
            tasks.add(start(name, () -> server.hold(() -> fetch(name, 50))));
        }
        tasks.forEach(Tasks::await);
        return "five pages";
    }

    private static int producerAndConsumer() {
        var orders = queue("orders", 1);
        start(
                "waiter",
                () -> {
                    for (var dish : List.of("soup", "cake", "tea")) {
                        nap(20);
                        orders.put(dish);
                    }
                });
        var cook =
                start(
                        "cook",
                        () -> {
                            var cooked = 0;
                            while (cooked < 3) {
                                fetch(String.valueOf(orders.take()), 50);
                                cooked++;
                            }
                            return cooked;
                        });
        return await(cook);
    }

    private static String twoOrders() {
        var fork = lock("fork");
        var knife = lock("knife");
        var ada = start("Ada", () -> fork.hold(() -> take(knife)));
        var ben = start("Ben", () -> knife.hold(() -> take(fork)));
        return await(ada) + await(ben);
    }

    private static String take(Permits other) throws Exception {
        nap(20);
        return other.hold(() -> "eats");
    }

    private static String lockAndBusyWorker() {
        var door = lock("door");
        var first = start("first", () -> door.hold(() -> fetch("key", 30)));
        var second = start("second", () -> door.hold(() -> fetch("key", 30)));
        start("greedy", () -> compute("loop", 50));
        return await(first) + await(second);
    }

    private static String cancelledWhileItWaits() {
        var a = start("A", () -> fetch("A", 100));
        nap(40);
        cancel(a);
        return fetch("lunch", 30);
    }

    private static String cancelledWhileItComputes() {
        var a =
                start(
                        "A",
                        () -> {
                            compute("primes", 60);
                            return fetch("rest", 60);
                        });
        nap(20);
        cancel(a);
        return fetch("lunch", 60);
    }

    private static String cancelledAndAwaited() {
        var a = start("A", () -> fetch("A", 100));
        start(
                "impatient",
                () -> {
                    nap(50);
                    cancel(a);
                    nap(20);
                });
        try {
            return await(a);
        } catch (CancellationException e) {
            nap(40);
            return "without A";
        }
    }

    private static String timeRunsOut() {
        var a = start("A", () -> fetch("A", 100));
        try {
            return await(a, 50);
        } catch (CompletionException e) {
            return "without A";
        }
    }

    private static String scopeWaitsForAll() throws Exception {
        scope(
                "page",
                () -> {
                    start("text", () -> fetch("text", 40));
                    start("image", () -> fetch("image", 90));
                });
        return fetch("print", 30);
    }

    private static String scopeCancelsTheRest() {
        try {
            return scope(
                    "page",
                    () -> {
                        var text = Programs.failing("text", 40);
                        var image = start("image", () -> fetch("image", 100));
                        return await(image) + await(text);
                    });
        } catch (Exception e) {
            return "no page";
        }
    }

    private static String scopeInScope() throws Exception {
        return scope(
                "site",
                () -> {
                    var menu = start("menu", () -> fetch("menu", 30));
                    var page =
                            start(
                                    "page",
                                    () ->
                                            scope(
                                                    "parts",
                                                    () -> {
                                                        start("text", () -> fetch("text", 40));
                                                        start("image", () -> fetch("image", 70));
                                                        return "page";
                                                    }));
                    var foot = start("foot", () -> fetch("foot", 50));
                    return await(menu) + await(page) + await(foot);
                });
    }
}

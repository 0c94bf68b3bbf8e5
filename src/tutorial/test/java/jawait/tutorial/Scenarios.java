package jawait.tutorial;

import static jawait.tutorial.Tasks.await;
import static jawait.tutorial.Tasks.cell;
import static jawait.tutorial.Tasks.compute;
import static jawait.tutorial.Tasks.describe;
import static jawait.tutorial.Tasks.fetch;
import static jawait.tutorial.Tasks.nap;
import static jawait.tutorial.Tasks.start;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Small programs that differ in a state or an end mark and together hold all of them.
final class Scenarios {

    /// A program and the name its golden files go by.
    record Scenario(String name, int workers, Body<?> body) {

        Timeline<?> run() {
            return new Timeline<>(name.replace('-', ' '), body).workers(workers);
        }
    }

    private Scenarios() {}

    private static Scenario of(String name, Body<?> body) {
        return new Scenario(name, 1, body);
    }

    static List<Scenario> sameInRealTime() {
        var sameOnAnyClock =
                List.of(
                        "described-only",
                        "one-by-one",
                        "all-at-once",
                        "three-fetches-after-a-login",
                        "slow-first",
                        "started-runs-on-its-own",
                        "heartbeat",
                        "failure-awaited",
                        "failure-never-awaited",
                        "failure-of-main",
                        "leaked",
                        "task-in-task",
                        "main-alone",
                        "awaited-twice",
                        "one-lock",
                        "cancelled-while-it-waits",
                        "cancelled-and-awaited",
                        "time-runs-out",
                        "time-is-enough",
                        "scope-waits-for-all",
                        "scope-cancels-the-rest",
                        "scope-in-scope");
        return all().stream().filter(s -> sameOnAnyClock.contains(s.name())).toList();
    }

    static List<Scenario> all() {
        return Stream.concat(tasks().stream(), SharedScenarios.all().stream()).toList();
    }

    private static List<Scenario> tasks() {
        return List.of(
                of("described-only", () -> describe("A", () -> fetch("A", 100))),
                of("one-by-one", Scenarios::oneByOne),
                of("all-at-once", Scenarios::allAtOnce),
                of("described-and-started", Scenarios::describedAndStarted),
                of("three-fetches-after-a-login", Scenarios::login),
                of("slow-first", Scenarios::slowFirst),
                of("started-runs-on-its-own", Scenarios::onItsOwn),
                of("heartbeat", Scenarios::heartbeat),
                of("compute-on-one-worker", () -> fourComputations()),
                new Scenario("compute-on-two-workers", 2, () -> fourComputations()),
                new Scenario("compute-on-eight-workers", 8, () -> fourComputations()),
                of("greedy-and-polite", Scenarios::greedy),
                of("failure-awaited", Scenarios::failureAwaited),
                of("failure-never-awaited", Scenarios::failureUnseen),
                of("failure-of-main", () -> await(Programs.failing("A", 100))),
                of("leaked", () -> start("A", () -> fetch("A", 100)).name().concat("!")),
                of("leaked-failure", () -> Programs.failing("A", 50).name()),
                of("task-in-task", Scenarios::taskInTask),
                of("main-alone", () -> fetch("A", 50) + fetch("B", 50)),
                of("awaited-twice", Scenarios::awaitedTwice),
                of("deadlock", Circle::body),
                of("deadlock-with-itself", Scenarios::selfAwait),
                of("endless", Scenarios::endless),
                of("never-started-beside-started", Scenarios::neverStartedBeside),
                of("await-a-described-task", () -> await(describe("A", () -> fetch("A", 100)))),
                of("hundred-fetches", () -> many(100)),
                of("eight-fetches", () -> many(8)),
                of("lost-update", Scenarios::lostUpdate),
                of("nothing", () -> "nothing"),
                of("long-names", Scenarios::longNames),
                of("compute-then-fetch", Scenarios::computeThenFetch),
                of("same-name-twice", () -> many("A", 2)));
    }

    private static String oneByOne() {
        return await(start("A", () -> fetch("A", 100))) + await(start("B", () -> fetch("B", 100)));
    }

    private static String allAtOnce() {
        var a = start("A", () -> fetch("A", 100));
        var b = start("B", () -> fetch("B", 60));
        return await(a) + await(b);
    }

    private static String describedAndStarted() {
        var a = describe("A", () -> fetch("A", 60));
        nap(40);
        return await(start(a));
    }

    private static String login() {
        var user = await(start("login", () -> fetch("ada", 50)));
        var mail = start("mail", () -> fetch("mail", 30));
        var news = start("news", () -> fetch("news", 60));
        var maps = start("maps", () -> fetch("maps", 40));
        return user + await(mail) + await(news) + await(maps);
    }

    private static String slowFirst() {
        var slow = start("slow", () -> fetch("slow", 120));
        var fast = start("fast", () -> fetch("fast", 40));
        return await(slow) + await(fast);
    }

    private static String onItsOwn() {
        var a = start("A", () -> fetch("A", 60));
        nap(120);
        return await(a);
    }

    private static String heartbeat() {
        var job = start("job", () -> fetch("job", 200));
        start(
                "heart",
                () -> {
                    for (var i = 0; i < 4; i++) {
                        fetch("tick", 30);
                    }
                });
        return await(job);
    }

    private static int fourComputations() {
        var tasks =
                IntStream.rangeClosed(1, 4)
                        .mapToObj(i -> start("C" + i, () -> compute("primes", 50)))
                        .toList();
        return tasks.stream().mapToInt(Tasks::await).sum();
    }

    private static String greedy() {
        start("greedy", () -> compute("loop", 100));
        return await(start("polite", () -> fetch("hello", 20)));
    }

    private static String failureAwaited() {
        var a = Programs.failing("A", 40);
        var b = start("B", () -> fetch("B", 100));
        try {
            await(a);
        } catch (RuntimeException e) {
            return await(b) + " alone";
        }
        return "both";
    }

    private static String failureUnseen() {
        Programs.failing("A", 40);
        return fetch("lunch", 100);
    }

    private static String taskInTask() {
        return await(
                start(
                        "outer",
                        () -> {
                            var inner = start("inner", () -> fetch("page", 80));
                            nap(20);
                            return await(inner) + "!";
                        }));
    }

    private static String awaitedTwice() {
        var a = start("A", () -> fetch("A", 50));
        return await(a) + await(a);
    }

    private static Object selfAwait() {
        var own = cell("own", describe("A", () -> "nothing"));
        var a =
                start(
                        "B",
                        () -> {
                            nap(10);
                            return await(own.get());
                        });
        own.set(a);
        return await(a);
    }

    private static String pulse() {
        while (true) {
            fetch("tick", 10);
        }
    }

    private static Object endless() {
        start("pulse", Scenarios::pulse);
        return await(start("job", Scenarios::pulse));
    }

    private static String neverStartedBeside() {
        describe("B", () -> fetch("B", 100));
        return await(start("A", () -> fetch("A", 80)));
    }

    private static int many(int count) {
        var tasks = new ArrayList<Task<String>>();
        for (var i = 1; i <= count; i++) {
            var name = "page " + i;
            var millis = 20 + i * 7 % 50;
            tasks.add(start(name, () -> fetch(name, millis)));
        }
        tasks.forEach(Tasks::await);
        return count;
    }

    private static int many(String name, int count) {
        var tasks = new ArrayList<Task<String>>();
        for (var i = 1; i <= count; i++) {
            var millis = 30 * i;
            tasks.add(start(name, () -> fetch("page", millis)));
        }
        tasks.forEach(Tasks::await);
        return count;
    }

    private static int lostUpdate() {
        var seats = cell("seats", 0);
        var clerks = new ArrayList<Task<Integer>>();
        for (var i = 1; i <= 2; i++) {
            clerks.add(
                    start(
                            "clerk " + i,
                            () -> {
                                var seen = seats.get();
                                nap(20);
                                return seats.set(seen + 1);
                            }));
        }
        clerks.forEach(Tasks::await);
        return seats.get();
    }

    private static String longNames() {
        var report =
                start("fetch the quarterly report", () -> fetch("report <2026> & \"more\"", 80));
        return await(report);
    }

    private static String computeThenFetch() {
        var a =
                start(
                        "A",
                        () -> {
                            compute("plan", 40);
                            return fetch("map", 60);
                        });
        return await(a);
    }
}

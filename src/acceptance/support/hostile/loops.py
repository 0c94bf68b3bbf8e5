"""Loops that never end, and work inside libraries that takes for ever."""

from support.hostile.cell import Hostile, replaced, stopped

LOOPS: list[Hostile] = [
    stopped("an empty loop", "while (true) {}"),
    stopped("a counted loop", "long n = 0; for (long i = 0; i < Long.MAX_VALUE; i++) n += i;"),
    stopped("nested loops", "outer: while (true) { for (;;) { continue outer; } }"),
    stopped("a loop in a lambda", "Runnable forever = () -> { while (true) {} }; forever.run();"),
    stopped("a stream", "Stream.iterate(1, n -> n + 1).filter(n -> n == 0).findFirst();"),
    stopped("a parallel stream", "IntStream.range(0, 8).parallel().forEach(n -> { while (true) {} });"),
    stopped("a generator", "Stream.generate(() -> 1).gather(Gatherers.windowFixed(3)).forEach(w -> {});"),
    stopped(
        "a static initialiser",
        "Stuck.value++;",
        before="class Stuck { static int value = 1; static { while (value > 0) {} } }",
    ),
    stopped("finally", "try { throw new IllegalStateException(); } finally { while (true) {} }"),
    stopped(
        "a catch of Throwable",
        "while (true) { try { while (true) {} } catch (Throwable all) { } }",
    ),
    stopped(
        "a catch of Throwable around a sleep",
        "while (true) { try { Thread.sleep(1_000); } catch (Throwable all) { } }",
    ),
    stopped("exceptions", "while (true) { try { throw new Exception(); } catch (Exception e) { } }"),
    stopped("garbage", "while (true) { var garbage = new byte[1_000_000]; }"),
    stopped("collections of garbage", "while (true) System.gc();"),
    stopped("recursion without an end in sight", "fib(90);", before="long fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }"),
    stopped(
        "mutual recursion",
        "while (true) ping(900);",
        before="int ping(int n) { return n == 0 ? 0 : pong(n - 1); }\nint pong(int n) { return n == 0 ? 0 : ping(n - 1); }",
    ),
    stopped("an endless iterator", "Iterable<Integer> all = () -> Stream.generate(() -> 1).iterator(); for (int n : all) {}"),
    stopped("a comparator", "new ArrayList<>(List.of(2, 1)).sort((a, b) -> { while (true) {} });"),
    stopped("a lock that is taken again and again", "var lock = new Object(); while (true) { synchronized (lock) { } }"),
    stopped("a virtual thread", "Thread.startVirtualThread(() -> { while (true) {} }).join();"),
    stopped("a thread", "var t = new Thread(() -> { while (true) {} }); t.start(); t.join();"),
    stopped(
        "an executor that is closed",
        "try (var pool = Executors.newFixedThreadPool(2)) { pool.submit(() -> { while (true) {} }); }",
    ),
    stopped("a future", "CompletableFuture.supplyAsync(() -> { while (true) {} }).join();"),
    stopped(
        "a structured task scope",
        "try (var scope = StructuredTaskScope.open()) { scope.fork(() -> { while (true) {} }); scope.join(); }",
    ),
    stopped("printing", 'while (true) IO.println("begun");'),
    stopped("printing inside a library", 'IO.println("begun"); LongStream.range(0, Long.MAX_VALUE).forEach(System.out::println);'),
    replaced("a huge power", "java.math.BigInteger.valueOf(3).pow(400_000_000);"),
    replaced(
        "a prime number",
        "java.math.BigInteger.TWO.pow(86_243).subtract(java.math.BigInteger.valueOf(3)).isProbablePrime(100);",
    ),
    replaced("a catastrophic regular expression", '"a".repeat(60).concat("!").matches("(.*a){30}");'),
    replaced("a stream without own code", "LongStream.range(0, Long.MAX_VALUE).sum();"),
    replaced("a parallel stream without own code", "LongStream.range(0, Long.MAX_VALUE).parallel().sum();"),
]

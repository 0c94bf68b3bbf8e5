"""Output of every kind, and values that are hard to show."""

from support.hostile.cell import End, Hostile, State, ended, stopped
from support.soak import scaled

OUTPUT: list[Hostile] = [
    ended("100 MB of output", f'var line = "x".repeat(999); for (int i = 0; i < {scaled(100_000)}; i++) System.out.println(line);'),
    ended("output without a newline", 'for (int i = 0; i < 3_000; i++) System.out.print("x".repeat(1_000));'),
    ended("one line of 3 MB", 'System.out.println("x".repeat(3_000_000));'),
    ended("a million empty lines", "for (int i = 0; i < 1_000_000; i++) System.out.println();"),
    ended("binary output", "var bytes = new byte[1_000_000]; new Random(1).nextBytes(bytes); System.out.write(bytes, 0, bytes.length);"),
    ended("half a character", "System.out.write(0xF0); System.out.write(0x9F);"),
    ended(
        "output from 1,000 threads",
        "var threads = IntStream.range(0, 1_000).mapToObj(n -> Thread.ofPlatform().start(() -> "
        '{ for (int i = 0; i < 100; i++) System.out.println(n + " " + i); })).toList();\n'
        "for (var each : threads) each.join();",
    ),
    ended("output for ever from a background thread", 'Thread.ofPlatform().daemon().start(() -> { while (true) System.out.println("for ever"); });'),
    ended("output for ever from a virtual thread", 'Thread.startVirtualThread(() -> { while (true) System.err.println("for ever"); });'),
    ended("output past System.out", 'new ProcessBuilder("sh", "-c", "yes | head -c 1000000").inheritIO().start().waitFor();'),
    ended("unpaired surrogates", 'System.out.println("\\ud800 \\udc00\\udc00 x\\ud83d"); "\\udfff\\ud83d"'),
    ended("control characters", 'for (char c = 0; c < 160; c++) System.out.print(c); "\\0\\u001b[31m\\u202e\\ufeff\\uffff"'),
    ended("HTML and scripts", 'System.out.println("<script>alert(1)</script>"); "</pre><script>alert(2)</script>"'),
    ended("a toString that throws", "new Object() { public String toString() { throw new IllegalStateException(); } }"),
    Hostile(
        "a toString that is null",
        "new Object() { public String toString() { return null; } }",
        End.EITHER,
        State.KEPT,
    ),
    stopped(
        "a toString that never ends",
        'new Object() { public String toString() { IO.println("begun"); while (true) {} } }',
    ),
    Hostile(
        "a toString of a gigabyte",
        'new Object() { public String toString() { return "x".repeat(1_000_000_000); } }',
        End.EITHER,
        State.KEPT,
    ),
    Hostile("an array of 20 million numbers", "new int[20_000_000]", End.EITHER, State.KEPT),
    Hostile("a list that holds itself", "var self = new ArrayList<Object>(); self.add(List.of(self)); self", End.EITHER, State.KEPT),
    ended("an array that holds itself", "var ring = new Object[1]; ring[0] = ring; ring"),
]

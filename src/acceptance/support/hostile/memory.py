"""Too much: memory, stack, threads."""

from support.hostile.cell import End, Hostile, State, failed, stopped

MEMORY: list[Hostile] = [
    failed("endless recursion", "int down(int n) { return down(n + 1) + 1; }\ndown(0)"),
    Hostile(
        "endless recursion in toString",
        "new Object() { public String toString() { return toString() + 1; } }",
        End.EITHER,
        State.KEPT,
    ),
    failed("a stack overflow that is caught and tried again", "void deeper() { try { deeper(); } finally { deeper(); } }\nint dig(int n) { return 1 + dig(n); }\ndig(1)"),
    failed("one huge array", "new long[2_000_000_000]"),
    failed("an array of the largest size", "new byte[Integer.MAX_VALUE]"),
    failed("a string that grows", 'var text = new StringBuilder("x"); while (true) text.append(text);', after="text = null;"),
    Hostile(
        "many arrays that stay",
        "var hog = new ArrayList<byte[]>(); while (true) hog.add(new byte[1_000_000]);",
        End.ERROR,
        State.KEPT_OR_NAMED,
        after="hog = null;",
    ),
    Hostile(
        "many small arrays that stay",
        "var small = new ArrayList<Object>(); while (true) small.add(new byte[10_000]);",
        End.ERROR,
        State.KEPT_OR_NAMED,
        after="small = null;",
    ),
    Hostile(
        "memory that is used up in a thread",
        "var sink = new ConcurrentLinkedQueue<byte[]>();\n"
        "var eater = new Thread(() -> { while (true) sink.add(new byte[100_000]); });\n"
        "eater.start(); eater.join();",
        End.EITHER,
        State.KEPT_OR_NAMED,
        after="sink = null;",
    ),
    stopped(
        "a thread bomb",
        "for (int i = 0; i < 3_000; i++) Thread.ofPlatform().daemon().start(() -> "
        "{ try { Thread.sleep(86_400_000); } catch (InterruptedException e) { } });"
        'IO.println("begun"); while (true) {}',
    ),
    Hostile(
        # Half of them fill the memory of 512 MB, from where on the JVM is busy collecting garbage.
        "a million virtual threads that wait",
        "for (int i = 0; i < 1_000_000; i++) {\n"
        "    Thread.startVirtualThread(() -> java.util.concurrent.locks.LockSupport.park());\n"
        '    if (i == 300_000) IO.println("begun");\n'
        "}",
        End.INTERRUPTED,
        State.KEPT_OR_NAMED,
    ),
    Hostile(
        "a million virtual threads that end",
        "for (int i = 0; i < 1_000_000; i++) Thread.startVirtualThread(() -> {});",
        End.OK,
        State.KEPT,
    ),
    Hostile(
        "threads that beget threads",
        "void beget(int n) { if (n > 0) for (int i = 0; i < 2; i++) Thread.startVirtualThread(() -> beget(n - 1)); }\n"
        "beget(14);",
        End.OK,
        State.KEPT,
    ),
]

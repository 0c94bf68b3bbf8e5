"""Hands on what the kernel needs in the learner's process."""

from support.hostile.cell import End, Hostile, State, ended, failed, stopped

_TASKS_FOR_EVER = "for (int i = 0; i < 8; i++) CompletableFuture.runAsync(() -> { while (true) {} });"

_SAVED = "var saved = (Properties) System.getProperties().clone();"

_LOCKED_OUT = """
var locked = new CountDownLatch(1);
var holder = Thread.ofPlatform().daemon().start(() -> {
    synchronized (System.out) {
        locked.countDown();
        try { Thread.sleep(86_400_000); } catch (InterruptedException e) { }
    }
});
locked.await();
"""

TAMPERING: list[Hostile] = [
    ended("System.out and System.err closed", "System.out.close(); System.err.close();"),
    ended("System.out set to null", "System.setOut(null); System.setErr(null);"),
    ended("System.out set to a closed file", 'var closed = new PrintStream(OutputStream.nullOutputStream()); closed.close(); System.setOut(closed);'),
    ended(
        "System.out set to a stream that throws",
        "System.setOut(new PrintStream(OutputStream.nullOutputStream()) { public void flush() { throw new IllegalStateException(); } });",
    ),
    stopped(
        "System.out set to a stream that never ends",
        "System.setOut(new PrintStream(OutputStream.nullOutputStream()) "
        '{ public void flush() { System.err.println("begun"); while (true) {} } });',
    ),
    ended("System.in closed", "System.in.close(); System.setIn(null);"),
    ended("the process's own streams closed", "new FileOutputStream(FileDescriptor.out).close(); new FileOutputStream(FileDescriptor.err).close(); new FileInputStream(FileDescriptor.in).close();"),
    Hostile(
        "every thread interrupted",
        "Thread.getAllStackTraces().keySet().forEach(Thread::interrupt);",
        End.EITHER,
        State.KEPT,
    ),
    ended("the cell's own thread interrupted", "Thread.currentThread().interrupt();"),
    failed("Thread.stop", "Thread.currentThread().stop();"),
    ended(
        "the main thread renamed and set back",
        'Thread.currentThread().setName(""); Thread.currentThread().setPriority(1); Thread.currentThread().setContextClassLoader(null);',
    ),
    ended(
        "the handler of uncaught exceptions replaced",
        "Thread.setDefaultUncaughtExceptionHandler((t, e) -> { throw new IllegalStateException(); });\n"
        "var dying = new Thread(() -> { throw new IllegalArgumentException(); }); dying.start(); dying.join();",
    ),
    ended(
        "properties set to nonsense",
        'for (var name : List.of("java.home", "java.class.path", "java.io.tmpdir", "user.dir", "file.encoding",'
        ' "line.separator", "java.version", "jdk.module.path", "sun.jnu.encoding", "java.library.path"))'
        ' System.setProperty(name, "nonsense");',
        _SAVED,
        "System.setProperties(saved);",
    ),
    ended("all properties removed", "System.getProperties().clear();", _SAVED, "System.setProperties(saved);"),
    ended("another set of properties", "System.setProperties(new Properties());", _SAVED, "System.setProperties(saved);"),
    ended(
        "another locale and time zone",
        'Locale.setDefault(Locale.of("tr", "TR")); TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));',
        after="Locale.setDefault(Locale.ROOT);",
    ),
    ended("every security provider removed", "for (var p : java.security.Security.getProviders()) java.security.Security.removeProvider(p.getName());"),
    ended(
        "logging turned inside out",
        "java.util.logging.LogManager.getLogManager().reset(); java.util.logging.Logger.getGlobal().setLevel(java.util.logging.Level.ALL);",
    ),
    ended("tasks that fill the common pool for ever", _TASKS_FOR_EVER),
    stopped("tasks behind a common pool that is full", "CompletableFuture.supplyAsync(() -> 1).join();", before=_TASKS_FOR_EVER),
    ended("System.out locked for ever", _LOCKED_OUT, after="holder.interrupt();"),
    # The stop may come before the line that waits, and then nobody has told the other thread to go.
    stopped(
        "printing while another thread holds System.out",
        'System.err.println("begun"); IO.println("never");',
        before=_LOCKED_OUT,
        after="holder.interrupt();",
    ),
    ended("the hooks called by hand", 'Class.forName("jawait.runtime.agent.Hooks").getMethod("stopCheck").invoke(null);'),
    failed("the agent's own classes", 'Class.forName("jawait.runtime.agent.StopFlags").getDeclaredMethod("forgetCleared").invoke(null);'),
    failed("a child of a thread that throws for ever", "throw new Error() { public String getMessage() { throw this; } public StackTraceElement[] getStackTrace() { throw this; } };"),
    failed("null thrown", "throw null;"),
    failed("an exception that causes itself", "var one = new Exception(); var two = new Exception(one); one.initCause(two); throw one;"),
    failed("an exception with ten thousand causes", "Exception chain = new Exception(); for (int i = 0; i < 10_000; i++) chain = new Exception(null, chain); throw chain;"),
    failed(
        "an exception with a huge message",
        'throw new IllegalStateException("x".repeat(500_000));',
    ),
    ended("fifty child processes", 'for (int i = 0; i < 50; i++) new ProcessBuilder("sleep", "86400").inheritIO().start();'),
]

# Names that the wrapping of snippets might need. Each gets a kernel of its own, which it spoils for its owner alone.
SHADOWING: list[Hostile] = [
    (failed if name == "java" else ended)(f"a {kind} named {name}", f"{kind} {name}{body}")
    for kind, name, body in [
        ("class", "System", " {}"),
        ("class", "String", " {}"),
        ("class", "Object", " {}"),
        ("class", "Throwable", " {}"),
        ("class", "Thread", " {}"),
        ("record", "Integer", "(int x) {}"),
        ("interface", "List", " {}"),
        ("enum", "IO", " {}"),
        ("@interface", "Override", " {}"),
        ("class", "java", " {}"),
        ("class", "REPL", " {}"),
        ("class", "jawait", " {}"),
    ]
]

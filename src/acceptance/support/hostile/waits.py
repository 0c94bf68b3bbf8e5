"""Waits for what never comes."""

from support.hostile.cell import Hostile, replaced, stopped

_HELD = """
var held = new java.util.concurrent.locks.ReentrantLock();
Thread.ofPlatform().daemon().start(() -> {
    held.lock();
    try { Thread.sleep(Duration.ofDays(1)); } catch (InterruptedException e) { }
});
while (!held.isLocked()) Thread.onSpinWait();
"""

# Both threads hold one lock before either asks for the other's.
_DEADLOCK = """
void both(Object first, Object second, CountDownLatch ready) {
    synchronized (first) {
        ready.countDown();
        try { ready.await(); } catch (InterruptedException e) { return; }
        synchronized (second) { }
    }
}
"""

WAITS: list[Hostile] = [
    stopped("a sleep", "Thread.sleep(Duration.ofDays(1));"),
    stopped("a sleeping virtual thread", "Thread.startVirtualThread(() -> { try { Thread.sleep(86_400_000); } catch (InterruptedException e) { } }).join();"),
    stopped("a wait", "var monitor = new Object(); synchronized (monitor) { monitor.wait(); }"),
    stopped("a latch", "new CountDownLatch(1).await();"),
    stopped("parking", "while (true) java.util.concurrent.locks.LockSupport.park();"),
    stopped("a queue", "new LinkedBlockingQueue<Integer>().take();"),
    stopped("a semaphore", "new Semaphore(0).acquire();"),
    stopped("a barrier", "new CyclicBarrier(2).await();"),
    stopped("an exchange", "new Exchanger<Integer>().exchange(1);"),
    stopped("a future that nobody completes", "new CompletableFuture<Integer>().join();"),
    stopped("the end of a thread", "Thread.currentThread().join();"),
    stopped("the end of a child process", 'new ProcessBuilder("sleep", "86400").start().waitFor();'),
    stopped("a channel", "java.nio.channels.ServerSocketChannel.open().bind(null).accept();"),
    stopped("a lock that another thread holds", "held.lock();", before=_HELD),
    stopped("a condition that no interrupt ends", "own.lock(); own.newCondition().awaitUninterruptibly();", before="var own = new java.util.concurrent.locks.ReentrantLock();"),
    stopped("a semaphore that no interrupt ends", "new Semaphore(0).acquireUninterruptibly();"),
    stopped(
        "a monitor that another thread holds",
        "synchronized (guarded) { }",
        before="""
        var guarded = new Object();
        var inside = new CountDownLatch(1);
        Thread.ofPlatform().daemon().start(() -> {
            synchronized (guarded) {
                inside.countDown();
                try { Thread.sleep(Duration.ofDays(1)); } catch (InterruptedException e) { }
            }
        });
        inside.await();
        """,
    ),
    stopped(
        "a deadlock of two threads",
        "Object a = new Object(), b = new Object(); var ready = new CountDownLatch(2);"
        "var t = Thread.ofPlatform().daemon().start(() -> both(a, b, ready));"
        "Thread.ofPlatform().daemon().start(() -> both(b, a, ready));"
        "t.join();",
        before=_DEADLOCK,
    ),
    replaced(
        "a deadlock of the cell itself",
        "Object a = new Object(), b = new Object(); var ready = new CountDownLatch(2);"
        "Thread.ofPlatform().daemon().start(() -> both(b, a, ready));"
        "both(a, b, ready);",
        before=_DEADLOCK,
    ),
    replaced("a phaser", "new Phaser(2).arriveAndAwaitAdvance();"),
    replaced("a socket", "new java.net.ServerSocket(0).accept();"),
    replaced(
        "a pipe that nobody writes to",
        'new FileInputStream(pipe.toFile()).read();',
        before='var pipe = Files.createTempDirectory("jawait-test-").resolve("pipe");\n'
        'new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();\n'
        "pipe.toFile().deleteOnExit();",
    ),
]

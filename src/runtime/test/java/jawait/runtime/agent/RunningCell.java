package jawait.runtime.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import jawait.runtime.link.ClassBytes;

/// Woven code that runs as a cell in a thread of its own, in the JVM of the test.
///
/// The code has `begun`, a latch that it counts down when it is where the test wants it.
final class RunningCell {

    static final Duration DEADLINE = Duration.ofSeconds(20);

    private final SnippetLoader loader =
            new SnippetLoader(
                    RunningCell.class.getClassLoader(), new Lifeline(new ByteArrayOutputStream()));
    private final Class<?> type;
    private final FutureTask<Throwable> run;
    private final Cell cell;
    private final long number;

    /// Starts.
    ///
    /// @param number of the cell
    /// @param members of a class, with a method `do_it$`
    RunningCell(long number, String members) throws ReflectiveOperationException {
        var begun = "public static final CountDownLatch begun = new CountDownLatch(1);";
        List<ClassBytes> classes = Sources.classWith("A", begun + members);
        loader.load(classes);
        type = loader.loadClass("A");
        this.number = number;
        run = new FutureTask<>(this::thrown);
        var thread = new Thread(run, "cell " + number);
        cell = new Cell(number, thread);
        thread.setDaemon(true);
        thread.start();
    }

    private Throwable thrown() throws ReflectiveOperationException {
        CellContext.enter(cell);
        try {
            type.getMethod("do_it$").invoke(null);
            return new AssertionError("the code returned");
        } catch (InvocationTargetException e) {
            return e.getTargetException();
        } finally {
            // Threads that no cell started, those of later tests too, work for the latest cell.
            CellContext.enter(new Cell(number, Thread.currentThread()));
            CellContext.leave();
        }
    }

    RunningCell awaitBegun() throws ReflectiveOperationException, InterruptedException {
        var begun = (CountDownLatch) type.getField("begun").get(null);
        assertThat(begun.await(DEADLINE.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
        return this;
    }

    RunningCell stop() {
        StopFlags.raise(cell, new EndOfCell.Stop());
        return this;
    }

    /// Waits until the code has thrown, and says what.
    Throwable awaitThrown() throws Exception {
        return run.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean isRunning() {
        return !run.isDone();
    }

    /// The value of a public static field.
    Object field(String name) throws ReflectiveOperationException {
        return type.getField(name).get(null);
    }
}

package jawait.kernel;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Holds back the last line that the running cell prints to `System.out` while it has no end: it
/// may be the prompt of a question that follows.
///
/// A frontend shows the prompt of a question beside the box for the answer. Printed as well, it
/// would be there twice. A line that no question follows is let go after a moment, as is one that
/// is too long for a prompt. Thread-safe.
final class HeldLine {

    /// Longer than the compiler takes between two statements of a cell; too short to be seen.
    static final Duration MOMENT = Duration.ofMillis(200);

    private static final int LONGEST = 1000;

    private final ScheduledExecutorService timer;
    private final Duration moment;
    private final Consumer<String> printer;
    private final StringBuilder line = new StringBuilder();
    private Optional<Future<?>> release = Optional.empty();

    /// @param timer lets lines go
    /// @param moment how long a line is held
    /// @param printer prints what is let go, under the running cell
    HeldLine(ScheduledExecutorService timer, Duration moment, Consumer<String> printer) {
        this.timer = timer;
        this.moment = moment;
        this.printer = printer;
    }

    /// Prints a text, but for the line at its end.
    ///
    /// @param text what the running cell prints to `System.out`
    synchronized void print(String text) {
        int end = text.lastIndexOf('\n') + 1;
        if (end > 0) {
            release.ifPresent(task -> task.cancel(false));
            printer.accept(take() + text.substring(0, end));
        }
        hold(text.substring(end));
    }

    /// Prints the line that is held. To be called before anything else is shown.
    synchronized void release() {
        var held = take();
        if (!held.isEmpty()) {
            printer.accept(held);
        }
    }

    /// {@return the line that is held, which is not printed any more}
    synchronized String take() {
        release.ifPresent(task -> task.cancel(false));
        var held = line.toString();
        line.setLength(0);
        return held;
    }

    private void hold(String rest) {
        boolean first = line.isEmpty();
        line.append(rest);
        if (line.length() > LONGEST) {
            release();
        } else if (first && !line.isEmpty()) {
            var task = timer.schedule(this::release, moment.toMillis(), TimeUnit.MILLISECONDS);
            release = Optional.of(task);
        }
    }
}

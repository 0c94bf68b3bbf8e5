package jawait.kernel.execution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import jawait.runtime.link.Thrown;
import jdk.jshell.EvalException;
import jdk.jshell.spi.ExecutionControl.UserException;

/// Takes an exception tree through JShell, which translates the frames of a chain of causes but
/// knows nothing of suppressed exceptions.
///
/// The tree is laid out as one chain, each exception before its cause and that before what it
/// suppressed; afterwards the translated frames are put back into the tree in the same order.
final class ThrownChain {

    private ThrownChain() {
        // static methods only
    }

    /// The tree as JShell takes it.
    static UserException of(Thrown tree) {
        var order = new ArrayList<Thrown>();
        collect(tree, order);
        UserException next = userException(order.getLast());
        for (var thrown : order.subList(0, order.size() - 1).reversed()) {
            var before = userException(thrown);
            before.initCause(next);
            next = before;
        }
        return next;
    }

    /// The tree again, with the frames that JShell has translated.
    ///
    /// @param tree what [#of] was given
    /// @param translated what JShell made of it
    static Thrown translated(Thrown tree, EvalException translated) {
        Deque<List<StackTraceElement>> frames = new ArrayDeque<>();
        Throwable next = translated;
        while (next != null) {
            frames.add(List.of(next.getStackTrace()));
            next = next.getCause();
        }
        return withFrames(tree, frames);
    }

    private static void collect(Thrown thrown, List<Thrown> order) {
        order.add(thrown);
        thrown.cause().ifPresent(cause -> collect(cause, order));
        thrown.suppressed().forEach(each -> collect(each, order));
    }

    private static Thrown withFrames(Thrown thrown, Deque<List<StackTraceElement>> frames) {
        var own = frames.isEmpty() ? thrown.frames() : frames.removeFirst();
        Optional<Thrown> cause = thrown.cause().map(each -> withFrames(each, frames));
        var suppressed = thrown.suppressed().stream().map(e -> withFrames(e, frames)).toList();
        return new Thrown(thrown.className(), thrown.message(), own, cause, suppressed);
    }

    private static UserException userException(Thrown thrown) {
        return new UserException(
                thrown.message().orElse(""),
                thrown.className(),
                thrown.frames().toArray(StackTraceElement[]::new));
    }
}

package jawait.tutorial;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import jawait.tutorial.text.Texts;
import org.jspecify.annotations.Nullable;

/// How work of plain Java ended: the event and what is known of it.
record PlainEnd(String event, List<Object> details) {

    /// It ran to its end; whether with a value or with an exception cannot be asked.
    static PlainEnd unknown() {
        return new PlainEnd(Trace.DONE, List.of("known", "nothing"));
    }

    /// The same, with the reason that a caption gives.
    static PlainEnd unknown(String why) {
        return new PlainEnd(Trace.DONE, List.of("known", "nothing", Trace.WHY, why));
    }

    static PlainEnd value(@Nullable Object value) {
        return new PlainEnd(
                Trace.DONE, value == null ? List.of() : List.of("detail", Texts.value(value)));
    }

    /// What the body of a [TaskFuture] threw; an exception after a cancellation is its echo.
    static PlainEnd thrown(Execution lane, Throwable thrown) {
        return lane.isCancelAsked()
                ? cancelled()
                : new PlainEnd(Trace.FAIL, List.of("detail", Texts.failure(thrown)));
    }

    void record(Program program, Execution lane) {
        program.record(event, lane.label(), Optional.of(details.toArray()));
        lane.result().complete(null);
    }

    /// Whether somebody met the exception cannot be asked either.
    static PlainEnd failure(Throwable thrown) {
        return new PlainEnd(Trace.FAIL, List.of("detail", Texts.failure(thrown), "known", "end"));
    }

    static PlainEnd cancelled() {
        return new PlainEnd(Trace.CANCEL, List.of());
    }

    /// The end of a future that is done.
    static PlainEnd of(Future<?> future) {
        return switch (future.state()) {
            case SUCCESS -> value(future.resultNow());
            case FAILED -> failure(future.exceptionNow());
            case CANCELLED -> cancelled();
            case RUNNING -> unknown();
        };
    }
}

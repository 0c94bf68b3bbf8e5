package jawait.tutorial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jawait.tutorial.text.Texts;

/// What there is to see in a run, in words and computed from its trace.
final class Caption {

    private static final String ALONE =
            "No task was started: main did everything itself, one thing after the other.";

    private final Trace trace;
    private final Outcome<?> outcome;
    private final Optional<Integer> workers;
    private final Prediction prediction;

    private Caption(Run<?> run, Optional<Integer> workers, Prediction prediction) {
        this.prediction = prediction;
        this.trace = run.trace();
        this.outcome = run.outcome();
        this.workers = workers;
    }

    /// The four numbers of a run: `wall 100 ms · work 200 ms · saved 100 ms · at most 2 in flight`.
    static String numbers(Trace trace) {
        return "wall %d ms · work %d ms · saved %d ms · at most %d in flight"
                .formatted(trace.wall(), trace.work(), trace.saved(), trace.maxInFlight());
    }

    /// One sentence or a few; workers are absent in real time.
    static String of(Run<?> run, Optional<Integer> workers, Prediction prediction) {
        return new Caption(run, workers, prediction).text();
    }

    private String text() {
        var sentences = new ArrayList<String>();
        outcomeSentence().ifPresent(sentences::add);
        if (sentences.isEmpty()) {
            mainSentence().ifPresent(sentences::add);
        }
        neverStarted().ifPresent(sentences::add);
        gaveUp().ifPresent(sentences::add);
        cancelled().ifPresent(sentences::add);
        unseen().ifPresent(sentences::add);
        leaked().ifPresent(sentences::add);
        sentences.addAll(trace.reasons());
        prediction.compare(trace).ifPresent(sentences::add);
        return String.join(" ", sentences);
    }

    private Optional<String> outcomeSentence() {
        return switch (outcome) {
            case Outcome.Value<?> _ -> Optional.empty();
            case Outcome.Failure<?>(var thrown) ->
                    Optional.of("main failed: " + Texts.failure(thrown) + ".");
            case Outcome<?> other -> Optional.of(capitalised(other.describe()));
        };
    }

    private static String capitalised(String text) {
        var first = text.indexOf(' ');
        return text.startsWith("main ") || first < 0
                ? text
                : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private Optional<String> mainSentence() {
        var started = List.copyOf(trace.started());
        return switch (started.size()) {
            case 0 -> trace.lanes().size() == 1 ? Optional.of(ALONE) : Optional.empty();
            case 1 -> one(started.getFirst());
            default ->
                    Optional.of(trace.maxInFlight() == 1 ? oneByOne(started) : together(started));
        };
    }

    private Optional<String> one(String task) {
        if (trace.saved() > 0) {
            return Optional.of(
                    task + " ran while main did something else: that saved " + saved() + ".");
        }
        return trace.leaked().isEmpty()
                ? Optional.of(
                        "Only " + task + " was started: there was nothing to overlap with it.")
                : Optional.empty();
    }

    private String oneByOne(List<String> started) {
        if (trace.saved() > 0) {
            return "The tasks ran one by one while main did something else: that saved "
                    + saved()
                    + ".";
        }
        var awaited = trace.waits().stream().map(Wait::on).toList();
        if (awaited.contains(started.getFirst())) {
            return started.get(1)
                    + " was started only after "
                    + started.getFirst()
                    + " had been awaited, so nothing overlapped.";
        }
        return "Each task was started only after the one before had ended, so nothing overlapped.";
    }

    private String together(List<String> started) {
        if (trace.saved() > 0) {
            return Texts.list(started)
                    + " were in flight together: "
                    + trace.work()
                    + " ms of waiting and computing took "
                    + trace.wall()
                    + " ms.";
        }
        var names = Texts.list(started);
        if (trace.work() == 0) {
            return names + " were in flight together.";
        }
        return names + " were in flight together, and yet nothing was saved" + because() + ".";
    }

    private String because() {
        var lock =
                trace.lanes().stream()
                        .flatMap(l -> l.spans().stream())
                        .filter(s -> s.state() == State.BLOCKED && s.length() > 0)
                        .flatMap(s -> s.detail().stream())
                        .findFirst();
        if (lock.isPresent()) {
            return ": they waited for " + lock.get() + ", one after the other";
        }
        return workers.filter(count -> count == 1).isPresent()
                ? ": one worker computes one thing at a time"
                : "";
    }

    private String saved() {
        return trace.saved() + " ms";
    }

    private Optional<String> neverStarted() {
        return sentence(
                trace.neverStarted(),
                " was described but never started, so nothing of it ran.",
                " were described but never started, so nothing of them ran.");
    }

    private Optional<String> cancelled() {
        var late =
                trace.cancelled().stream().filter(task -> askedAt(task) < endOf(task)).findFirst();
        return late.map(this::wentOn)
                .or(() -> sentence(trace.cancelled(), " was cancelled.", " were cancelled."));
    }

    private String wentOn(String task) {
        return "%s was cancelled at %d ms and went on until %d ms: cancelling ends a wait, not a computation."
                .formatted(task, askedAt(task), endOf(task));
    }

    private long askedAt(String task) {
        return trace.events().stream()
                .filter(e -> e.name().equals(Trace.INTERRUPT) && Lanes.task(e).equals(task))
                .mapToLong(Lanes::tick)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    private long endOf(String task) {
        return trace.lanes().stream()
                .filter(lane -> lane.label().equals(task))
                .flatMapToLong(lane -> lane.endTick().stream())
                .findFirst()
                .orElse(0);
    }

    // Somebody waited with a limit, and the task ended later.
    private Optional<String> gaveUp() {
        return trace.lanes().stream()
                .filter(lane -> lane.end() != End.STUCK && lane.end() != End.CANCELLED)
                .flatMap(lane -> lane.spans().stream().flatMap(span -> gaveUp(lane, span).stream()))
                .findFirst();
    }

    private Optional<String> gaveUp(Lane lane, Span span) {
        return span.detail()
                .filter(on -> span.state() == State.AWAITING && endOf(on) > span.to())
                .map(on ->
                        "%s gave up waiting for %s after %d ms."
                                .formatted(lane.label(), on, span.length()));
    }

    private Optional<String> unseen() {
        return sentence(
                trace.unseenFailures(),
                " failed and nobody awaited it, so nobody saw the exception.",
                " failed and nobody awaited them, so nobody saw the exceptions.");
    }

    private Optional<String> leaked() {
        return sentence(
                trace.leaked(),
                " was still running when main ended.",
                " were still running when main ended.");
    }

    private static Optional<String> sentence(List<String> names, String one, String many) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Texts.list(names) + (names.size() == 1 ? one : many));
    }
}

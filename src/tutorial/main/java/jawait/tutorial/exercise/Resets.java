package jawait.tutorial.exercise;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jawait.runtime.Cells;
import jawait.runtime.EndedCell;
import jawait.runtime.NextInput;
import jawait.tutorial.progress.Item;
import jawait.tutorial.progress.Progress;

/// Puts an exercise back to its beginning without losing what the learner wrote: the text of each
/// cell that checks it is kept when the cell has ended. Thread-safe.
final class Resets {

    private final Progress progress;
    private final Attempts attempts;
    private final Map<Item, Exercise<?>> checkedInCell = new ConcurrentHashMap<>();

    Resets(Progress progress, Attempts attempts) {
        this.progress = progress;
        this.attempts = attempts;
    }

    /// Resets that hear the ends of cells.
    static Resets of(Progress progress) {
        var folder = progress.path().toAbsolutePath().resolveSibling("attempts");
        var resets = new Resets(progress, new Attempts(folder));
        Cells.onEnd(resets::cellEnded);
        return resets;
    }

    /// A cell checks an exercise; its text is the learner's attempt.
    void remember(Exercise<?> exercise) {
        checkedInCell.put(exercise.item(), exercise);
    }

    Optional<String> cellEnded(EndedCell cell) {
        var checked = Map.copyOf(checkedInCell);
        checkedInCell.clear();
        return checked.values().stream()
                .filter(exercise -> !cell.source().contains("todo()"))
                .flatMap(exercise -> keep(exercise, cell.source()).stream())
                .findFirst();
    }

    private Optional<String> keep(Exercise<?> exercise, String source) {
        try {
            attempts.keep(exercise.item(), source);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("Your attempt could not be kept: " + e.getMessage());
        }
    }

    Report reset(Exercise<?> exercise) {
        var saved = progress.record(Steps.RESET, exercise.item());
        var kept =
                attempts.last(exercise.item())
                        .map(_ -> "Your last attempt is kept: `restore(%s)` brings it back.")
                        .orElse("");
        return offered(exercise.text().stub() + "\n\n" + exercise.text().check())
                .with(kept.formatted(Checks.handle(exercise)))
                .with(saved.warning());
    }

    Report restore(Exercise<?> exercise) {
        return attempts.last(exercise.item())
                .map(Resets::offered)
                .orElseGet(() ->
                        Report.of(
                                "No attempt at this exercise has been kept yet. One is kept each"
                                        + " time a cell checks it."));
    }

    private static Report offered(String code) {
        NextInput.setNextInput(code);
        return Report.of("Here it is; where a notebook has a new cell below, it is in there:")
                .withCode(code);
    }
}

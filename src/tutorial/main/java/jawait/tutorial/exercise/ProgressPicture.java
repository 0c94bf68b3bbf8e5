package jawait.tutorial.exercise;

import java.util.List;
import java.util.stream.Collectors;
import jawait.runtime.Displayable;
import jawait.runtime.MimeBundle;
import jawait.tutorial.exercise.NotebookStanding.Mark;
import jawait.tutorial.progress.Progress;

/// What a learner has done so far, notebook by notebook, and where to go on. Immutable.
public final class ProgressPicture implements Displayable {

    private final List<NotebookStanding> standings;

    private ProgressPicture(List<NotebookStanding> standings) {
        this.standings = standings;
    }

    static ProgressPicture of(Catalog catalog, Progress progress) {
        var standings =
                NotebookStanding.of(catalog, progress.entries()).stream()
                        .filter(standing -> !standing.isEmpty())
                        .toList();
        return new ProgressPicture(standings);
    }

    /// The picture as `text/plain` and `image/svg+xml`.
    @Override
    public MimeBundle toMimeBundle() {
        return MimeBundle.text(toString())
                .with("image/svg+xml", ProgressDrawing.draw(standings, next()));
    }

    /// The picture as text: `●` right, `◐` tried, `·` seen, `○` open.
    @Override
    public String toString() {
        var lines =
                standings.stream()
                        .map(standing ->
                                "%s %-28s %s   %s"
                                        .formatted(
                                                standing.number(),
                                                standing.title(),
                                                marks(standing.questions()),
                                                marks(standing.exercises())))
                        .map(String::stripTrailing)
                        .collect(Collectors.joining("\n"));
        return lines
                + "\n\n● right  ◐ tried  · seen  ○ open; questions first, then exercises\n"
                + next();
    }

    private static String marks(List<Mark> marks) {
        return marks.stream()
                .map(mark ->
                        switch (mark) {
                            case RIGHT -> "●";
                            case TRIED -> "◐";
                            case SEEN -> "·";
                            case OPEN -> "○";
                        })
                .collect(Collectors.joining());
    }

    private String next() {
        return standings.stream()
                .filter(standing -> !standing.isDone())
                .findFirst()
                .map(standing ->
                        "Go on with "
                                + standing.firstOpen().orElse("")
                                + " of "
                                + standing.notebook()
                                + ".")
                .orElse("Everything is done. review() brings back what was hard.");
    }
}

package jawait.tutorial;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jawait.runtime.Cells;
import jawait.runtime.EndedCell;
import jawait.tutorial.text.Texts;

/// Notices what is easily forgotten about tasks outside any program, and says it in one line below
/// the cell: a task that was described and not started, one that is still running when its cell has
/// ended, one that has failed and nobody asked. Each is said once. Thread-safe.
final class Alarms {

    /// A described task. The name and the run are kept, the task itself is not held back.
    private static final class Description {
        final String name;
        final WeakReference<Task<?>> task;
        boolean told;

        Description(Task<?> task) {
            this.name = task.name();
            this.task = new WeakReference<>(task);
        }

        boolean isOf(Execution execution) {
            return Optional.ofNullable(task.get())
                    .flatMap(Task::execution)
                    .filter(own -> own == execution)
                    .isPresent();
        }
    }

    /// A started task.
    private static final class Start {
        final Execution execution;
        boolean told;

        Start(Execution execution) {
            this.execution = execution;
        }
    }

    private static final Alarms OF_SESSION = listening();

    private final List<Description> descriptions = new ArrayList<>();
    private final List<Start> starts = new ArrayList<>();

    private static Alarms listening() {
        var alarms = new Alarms();
        Cells.onEnd(alarms::cellEnded);
        Cells.onEnd(new HiddenNames(Vocabulary.names())::cellEnded);
        return alarms;
    }

    /// The alarms of this JVM, which hear the ends of its cells.
    static Alarms ofSession() {
        return OF_SESSION;
    }

    synchronized void described(Task<?> task) {
        descriptions.add(new Description(task));
    }

    synchronized void started(Task<?> task, Execution execution) {
        descriptions.removeIf(description -> description.task.get() == task);
        starts.add(new Start(execution));
    }

    /// A described task was cancelled: nobody expects it to start any more.
    synchronized void cancelled(Execution execution) {
        descriptions.removeIf(description -> description.isOf(execution));
    }

    /// Somebody has asked for the result of a run, whatever it is.
    synchronized void asked(Execution execution) {
        starts.removeIf(start -> start.execution == execution && execution.isEnded());
    }

    /// Interrupts the tasks that are still running.
    ///
    /// @return their names
    synchronized List<String> stopRunning() {
        var running = starts.stream().map(start -> start.execution).filter(e -> !e.isEnded());
        return running.peek(e -> e.thread().ifPresent(Thread::interrupt))
                .map(Execution::label)
                .toList();
    }

    synchronized Optional<String> cellEnded(EndedCell cell) {
        var lines = new ArrayList<String>();
        lost().ifPresent(lines::add);
        notStarted().ifPresent(lines::add);
        failed().ifPresent(lines::add);
        running(cell).ifPresent(lines::add);
        starts.removeIf(start -> start.execution.isEnded() && !hasFailed(start));
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", lines));
    }

    private Optional<String> notStarted() {
        var names = new ArrayList<String>();
        for (var description : descriptions) {
            if (!description.told && description.task.get() != null) {
                description.told = true;
                names.add(description.name);
            }
        }
        return sentence(names, "described task has", "described tasks have")
                .map(begin -> begin + " not been started yet: " + Texts.list(names) + ".");
    }

    /// Tasks whose last name is gone: nobody can start them any more.
    private Optional<String> lost() {
        var names = new ArrayList<String>();
        descriptions.removeIf(description -> {
            boolean lost = description.task.get() == null;
            if (lost) {
                names.add(description.name);
            }
            return lost;
        });
        return sentence(names, "described task is", "described tasks are")
                .map(begin ->
                        begin
                                + " lost and never ran: nothing refers to "
                                + Texts.list(names)
                                + ".");
    }

    private Optional<String> failed() {
        var names = tell(Alarms::hasFailed);
        starts.removeIf(Alarms::hasFailed);
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        (names.size() == 1 ? "Task " : "Tasks ")
                                + Texts.list(names)
                                + " failed and nobody asked for the result: await shows why.");
    }

    private Optional<String> running(EndedCell cell) {
        var names = tell(start -> !start.execution.isEnded());
        return sentence(names, "task", "tasks")
                .map(begin ->
                        begin
                                + " started in cell "
                                + cell.label()
                                + (names.size() == 1 ? " is" : " are")
                                + " still running: "
                                + Texts.list(names)
                                + ". stopTasks() stops "
                                + (names.size() == 1 ? "it." : "them."));
    }

    private List<String> tell(Predicate<Start> about) {
        var names = new ArrayList<String>();
        for (var start : starts) {
            if (!start.told && about.test(start)) {
                start.told = true;
                names.add(start.execution.label());
            }
        }
        return names;
    }

    private static boolean hasFailed(Start start) {
        return start.execution.result().isCompletedExceptionally();
    }

    private static Optional<String> sentence(List<String> names, String one, String several) {
        return switch (names.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of("1 " + one);
            default -> Optional.of(names.size() + " " + several);
        };
    }
}

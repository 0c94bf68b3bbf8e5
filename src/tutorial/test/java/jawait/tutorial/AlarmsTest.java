package jawait.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jawait.runtime.EndedCell;
import org.junit.jupiter.api.Test;

final class AlarmsTest {

    private static final EndedCell CELL = new EndedCell(1, "7", "", List.of());

    private final Alarms alarms = new Alarms();

    private final Program program = new Program(_ -> new RealTime(), 0);

    private Execution started(Task<?> task) {
        var execution = new Execution(program, task.name(), Optional.empty());
        alarms.started(task, execution);
        return execution;
    }

    @Test
    void cellEnded_describedOnly_isSaidOnce() {
        var a = new Task<>("A", () -> 1);
        alarms.described(a);

        assertThat(alarms.cellEnded(CELL))
                .hasValue("1 described task has not been started yet: A.");
        assertThat(alarms.cellEnded(CELL)).isEmpty();
        assertThat(a.name()).isEqualTo("A");
    }

    @Test
    void cellEnded_describedAndStarted_saysNothingOfTheDescription() {
        var a = new Task<>("A", () -> 1);
        alarms.described(a);
        started(a).result().complete(1);

        assertThat(alarms.cellEnded(CELL)).isEmpty();
    }

    @Test
    void cellEnded_describedAndCancelled_saysNothingOfTheDescription() {
        var a = new Task<>("A", () -> 1);
        var b = new Task<>("B", () -> 1);
        List.of(a, b)
                .forEach(task -> {
                    task.bind(new Execution(program, task.name(), Optional.empty()));
                    alarms.described(task);
                });
        alarms.cancelled(a.execution().orElseThrow());

        assertThat(alarms.cellEnded(CELL))
                .hasValue("1 described task has not been started yet: B.");
    }

    @Test
    void cellEnded_nameLost_isSaidOnceMore() {
        alarms.described(new Task<>("A", () -> 1));

        var line = Optional.<String>empty();
        for (int i = 0; i < 100 && line.filter(l -> l.contains("lost")).isEmpty(); i++) {
            System.gc();
            line = alarms.cellEnded(CELL);
        }

        assertThat(line).hasValue("1 described task is lost and never ran: nothing refers to A.");
        assertThat(alarms.cellEnded(CELL)).isEmpty();
    }

    @Test
    void cellEnded_stillRunning_namesTheCellOnce() {
        started(new Task<>("A", () -> 1));
        started(new Task<>("B", () -> 1));

        assertThat(alarms.cellEnded(CELL))
                .hasValue(
                        "2 tasks started in cell 7 are still running: A and B. stopTasks() stops"
                                + " them.");
        assertThat(alarms.cellEnded(CELL)).isEmpty();
    }

    @Test
    void cellEnded_failedAndNobodyAsked_isSaidOnce() {
        var execution = started(new Task<>("B", () -> 1));
        execution.result().completeExceptionally(new IllegalStateException("boom"));

        assertThat(alarms.cellEnded(CELL))
                .hasValue("Task B failed and nobody asked for the result: await shows why.");
        assertThat(alarms.cellEnded(CELL)).isEmpty();
    }

    @Test
    void cellEnded_failedAndAsked_saysNothing() {
        var execution = started(new Task<>("B", () -> 1));
        execution.result().completeExceptionally(new IllegalStateException("boom"));
        alarms.asked(execution);

        assertThat(alarms.cellEnded(CELL)).isEmpty();
    }

    @Test
    void hiddenNames_ownAwait_isSaidOnce() {
        var names = new HiddenNames(Vocabulary.names());
        var cell = new EndedCell(1, "7", "", List.of("method await", "type Event", "variable x"));

        assertThat(names.cellEnded(cell))
                .hasValue(
                        "From now on await and Event mean yours and hide the course's: give them"
                                + " other names and restart the kernel to have both.");
        assertThat(names.cellEnded(cell)).isEmpty();
    }
}

package jawait.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Scopes of JDKs to come; the one of this JDK is tested as a notebook runs it.
final class SubtasksTest {

    /// A preview API that has lost its way to ask for a state.
    static final class Scope {

        interface Subtask {}

        static final class Fork implements Scope.Subtask, Runnable {

            @Override
            public void run() {
                // does nothing
            }
        }
    }

    /// One in which subtasks have a state that nobody knows yet.
    static final class LaterScope {

        interface Subtask {

            default String state() {
                return "PAUSED";
            }
        }

        static final class Fork implements LaterScope.Subtask, Runnable {

            @Override
            public void run() {
                // does nothing
            }
        }
    }

    private static Subtasks of(Class<?> scope) {
        return new Subtasks(scope.getName());
    }

    @Test
    void end_ofOtherWork_isAbsent() {
        assertThat(of(Scope.class).end(() -> {})).isEmpty();
    }

    @Test
    void end_whereTheApiLacksTheState_saysWhyItIsNotKnown() {
        assertThat(of(Scope.class).end(new Scope.Fork()))
                .contains(PlainEnd.unknown(Subtasks.NOT_KNOWN));
    }

    @Test
    void end_inAStateOfALaterApi_saysWhyItIsNotKnown() {
        assertThat(of(LaterScope.class).end(new LaterScope.Fork()))
                .contains(PlainEnd.unknown(Subtasks.NOT_KNOWN));
    }

    @Test
    void caption_ofARunWithUnknownEnds_saysWhyOnce() {
        var run =
                Tasks.timeline(
                                "page",
                                () -> {
                                    var unknown = PlainEnd.unknown(Subtasks.NOT_KNOWN);
                                    var program = Program.current();
                                    for (var i = 0; i < 2; i++) {
                                        unknown.record(program, program.plainLane("part"));
                                    }
                                })
                        .realTime();

        assertThat(run.toString().replaceAll("\\s+", " "))
                .containsOnlyOnce(Subtasks.NOT_KNOWN)
                .contains("■ ended");
    }
}

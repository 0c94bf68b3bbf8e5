package jawait.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import jawait.runtime.link.Thrown;
import org.junit.jupiter.api.Test;

final class ThrownReportTest {

    private static final StackTraceElement OWN =
            new StackTraceElement("REPL.$JShell$5", "greet", "cell 12", 4);
    private static final StackTraceElement TOP =
            new StackTraceElement("REPL.$JShell$6B", "do_it$", "cell 13", 1);
    private static final StackTraceElement JDK =
            new StackTraceElement(
                    null, "java.base", null, "java.lang.Integer", "parseInt", "Integer.java", 652);

    private static Thrown thrown(String name, String message, StackTraceElement... frames) {
        return new Thrown(name, Optional.of(message), List.of(frames), Optional.empty(), List.of());
    }

    private static String plain(Thrown thrown) {
        var lines = ThrownReport.of(thrown).traceback();
        return String.join("\n", lines).replaceAll("\u001b\\[[0-9;]*m", "");
    }

    @Test
    void of_ownFrames_areLinesOfCells() {
        assertThat(plain(thrown("java.lang.IllegalStateException", "boom", OWN, TOP)))
                .isEqualTo(
                        """
                        IllegalStateException: boom
                            at greet (cell 12, line 4)
                            at cell 13, line 1\
                        """);
    }

    @Test
    void of_framesOfTheJdk_areFoldedBehindTheLearners() {
        assertThat(plain(thrown("X", "m", JDK, JDK, JDK, OWN, JDK, JDK, TOP)))
                .isEqualTo(
                        """
                        X: m
                            at greet (cell 12, line 4)
                            … thrown 3 calls deeper, in java.lang.Integer.parseInt (Integer.java:652)
                            … 2 frames of the JDK
                            at cell 13, line 1\
                        """);
    }

    @Test
    void of_noFrameOfTheLearner_showsWhereItWasThrown() {
        assertThat(plain(thrown("X", "m", JDK, JDK)))
                .isEqualTo("X: m\n    in java.lang.Integer.parseInt (Integer.java:652)");
    }

    @Test
    void of_membersOfOwnTypes_areNamedAsTheLearnerDoes() {
        var type = "REPL.$JShell$5$Box$In";

        assertThat(
                        plain(
                                thrown(
                                        "X",
                                        "m",
                                        new StackTraceElement(type, "lambda$f$0$2", "cell 1", 1),
                                        new StackTraceElement(type, "<init>", "cell 1", 2),
                                        new StackTraceElement(type, "<clinit>", "cell 1", 3),
                                        new StackTraceElement(type, "f", "cell 1", -1))))
                .isEqualTo(
                        """
                        X: m
                            at Box.In.a lambda (cell 1, line 1)
                            at new Box.In (cell 1, line 2)
                            at static initialisation of Box.In (cell 1, line 3)
                            at Box.In.f\
                        """);
    }

    @Test
    void of_methodsThatCallOneAnotherForEver_areCounted() {
        var frames = Collections.nCopies(500, List.of(OWN, TOP)).stream().flatMap(List::stream);

        assertThat(plain(thrown("S", "", frames.toArray(StackTraceElement[]::new))))
                .isEqualTo(
                        """
                        S:\s
                            at greet (cell 12, line 4)
                            at cell 13, line 1
                            … these 2 lines 499 times more\
                        """);
    }

    @Test
    void of_carrierOfAnotherException_namesThat() {
        var cause = thrown("java.io.IOException", "disk", TOP);
        var carrier =
                new Thrown(
                        "java.util.concurrent.ExecutionException",
                        Optional.of("java.io.IOException: disk"),
                        List.of(),
                        Optional.of(cause),
                        List.of());

        assertThat(ThrownReport.of(carrier).evalue()).isEqualTo("IOException: disk");
        assertThat(plain(carrier))
                .startsWith("ExecutionException: IOException: disk\nCaused by: IOException: disk");
    }

    @Test
    void of_messageOfTheJvm_hasTheLearnersNames() {
        var message = "Cannot invoke \"String.length()\" because \"REPL.$JShell$12B.s\" is null";

        assertThat(ThrownReport.of(thrown("java.lang.NullPointerException", message)).evalue())
                .isEqualTo("Cannot invoke \"String.length()\" because \"s\" is null");
    }

    @Test
    void of_castToAnEarlierShape_isExplained() {
        var message =
                "class REPL.$JShell$3$P cannot be cast to class REPL.$JShell$3B$P"
                        + " (REPL.$JShell$3$P and REPL.$JShell$3B$P are in unnamed module of loader"
                        + " jawait.runtime.agent.SnippetLoader @1b2c)";

        assertThat(plain(thrown("java.lang.ClassCastException", message)))
                .isEqualTo(
                        """
                        ClassCastException: class P cannot be cast to class P
                        The object was made before `P` was declared again with another shape. \
                        Run the cell that makes it once more.\
                        """);
    }

    @Test
    void of_endlessRecursion_isCounted() {
        var frames = Collections.nCopies(1000, OWN).toArray(StackTraceElement[]::new);

        assertThat(plain(thrown("java.lang.StackOverflowError", "", frames)))
                .endsWith("at greet (cell 12, line 4)\n    … the same 999 times more");
    }

    @Test
    void of_causesAndSuppressed_areKept() {
        var cause = thrown("java.io.IOException", "disk", TOP);
        var suppressed = thrown("java.lang.RuntimeException", "close", TOP);
        var top =
                new Thrown(
                        "REPL.$JShell$11$Mine",
                        Optional.empty(),
                        List.of(),
                        Optional.of(cause),
                        List.of(suppressed));

        assertThat(plain(top))
                .isEqualTo(
                        """
                        Mine
                            Suppressed: RuntimeException: close
                                at cell 13, line 1
                        Caused by: IOException: disk
                            at cell 13, line 1\
                        """);
    }
}

package jawait.kernel.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A session on the real agent. The time limit is there for a hang, not for speed.
@Timeout(60)
final class ShellSessionIT {

    private final TestSession test = new TestSession();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void eval_expression_hasItsValue() {
        assertThat(test.value("1 + 1")).isEqualTo("2");
    }

    @Test
    void shell_ofTheSession_keepsNoIndexOfTheJdk() {
        test.value("1 + 1");
        var found =
                test.session.ask(shell -> {
                    var names = shell.sourceCodeAnalysis().listQualifiedNames("ArrayDeque", 10);
                    while (!names.isUpToDate()) {
                        Thread.onSpinWait();
                        names = shell.sourceCodeAnalysis().listQualifiedNames("ArrayDeque", 10);
                    }
                    return names.getNames();
                });

        assertThat(found).isEmpty();
    }

    @Test
    void eval_temporaryVariable_isDropped() {
        test.value("1 + 1");
        long live = test.session.ask(shell -> shell.variables().count());

        assertThat(live).isZero();
    }

    @Test
    void eval_printing_isHeardBeforeFlushReturns() {
        test.eval("for (int i = 0; i < 1000; i++) System.out.println(i);");

        assertThat(test.listener.out().lines()).hasSize(1000).last().isEqualTo("999");
    }

    @Test
    void eval_errorInSource_isRejectedWithItsPlace() {
        var rejected = (Evaluation.Rejected) test.eval("int x = \"y\";");

        assertThat(rejected.problems().getFirst().start()).isEqualTo(8);
    }

    @Test
    void eval_exception_hasTranslatedFramesAndCauses() {
        var threw =
                (Evaluation.Threw)
                        test.eval(
                                "int f() {\n"
                                        + " throw new IllegalStateException(\"a\", new Error(\"b\"));"
                                        + " }",
                                "f()");

        var frame = threw.thrown().frames().getFirst();
        assertThat(frame.getFileName()).isEqualTo("cell 7");
        assertThat(frame.getLineNumber()).isEqualTo(2);
        assertThat(threw.thrown().cause().orElseThrow().message()).contains("b");
    }

    @Test
    void eval_sameDefinitionInALaterCell_throwsThere() {
        var method = "int f() {\n return 1 / 0; }";
        test.eval(method, "f()");

        var threw = (Evaluation.Threw) test.evalAt(new SnippetIds.Place("9", 4), method, "f()");

        var frame = threw.thrown().frames().getFirst();
        assertThat(frame.getFileName()).isEqualTo("cell 9");
        assertThat(frame.getLineNumber()).isEqualTo(5);
    }

    @Test
    void eval_variableOverSeveralLines_throwsInTheLineOfItsValue() {
        var threw = (Evaluation.Threw) test.eval("int x =\n  1 +\n  Integer.parseInt(\"\");");

        var frame = threw.thrown().frames().getLast();
        assertThat(frame.getLineNumber()).isEqualTo(3);
    }

    @Test
    void eval_mutuallyRecursiveMethods_workOnceBothAreThere() {
        test.eval("public static boolean even(int n) { return n == 0 || odd(n - 1); }");

        assertThat(
                        test.value(
                                "public static boolean odd(int n) { return n != 0 && even(n - 1);"
                                        + " }",
                                "even(10)"))
                .isEqualTo("true");
    }

    @Test
    void eval_callOfAnUnfinishedMethod_namesWhatIsMissing() {
        var unresolved = (Evaluation.Unresolved) test.eval("void f() { notYet(); }", "f()");

        assertThat(unresolved.missing()).containsExactly("method notYet()");
    }

    @Test
    void takePending_unfinishedMethod_isNamedOnce() {
        test.eval("void f() { notYet(); }");

        assertThat(test.session.takePending())
                .containsExactly(new Pending("f", true, List.of("method notYet()")));
        assertThat(test.session.takePending()).isEmpty();
    }

    @Test
    void interrupt_endlessLoop_keepsVariables() throws InterruptedException {
        test.eval("int kept = 42;");

        assertThat(test.interrupted("{ System.out.println(1); while (true) {} }"))
                .isEqualTo(new Evaluation.Stopped());
        assertThat(test.value("kept")).isEqualTo("42");
    }

    @Test
    void interrupt_libraryCode_replacesTheAgentAndNamesWhatIsLost() throws InterruptedException {
        test.eval("int gone = 42;", "int twice(int n) { return 2 * n; }");

        var lost =
                (Evaluation.AgentLost)
                        test.interrupted(
                                "{ System.out.println(1);"
                                        + " java.math.BigInteger.TEN.pow(500_000_000); }");

        assertThat(lost.byInterrupt()).isTrue();
        assertThat(lost.lostVariables()).containsExactly("gone");
        assertThat(test.value("twice(21)")).isEqualTo("42");
    }

    @Test
    void eval_halt_replacesTheAgent() {
        test.eval("int gone = 1;", "record P(int x) {}");

        var lost = (Evaluation.AgentLost) test.eval("Runtime.getRuntime().halt(3);");

        assertThat(lost.how()).isEqualTo("exit status 3");
        assertThat(lost.lostVariables()).containsExactly("gone");
        assertThat(test.value("new P(5).x()")).isEqualTo("5");
    }

    @Test
    void eval_exit_endsTheCellAlone() {
        test.eval("int kept = 42;");

        assertThat(test.eval("System.exit(3);")).isEqualTo(new Evaluation.Exited(3));
        assertThat(test.value("kept")).isEqualTo("42");
    }

    @Test
    void reviveAgent_processKilledWhileIdle_namesWhatIsLost() {
        var pid = Long.parseLong(test.value("ProcessHandle.current().pid()"));
        test.eval("int gone = 1;");
        var process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();

        assertThat(test.session.reviveAgent()).contains(List.of("gone"));
        assertThat(test.value("1 + 1")).isEqualTo("2");
    }

    @Test
    void reset_sameDefinitionsAgain_areThere() {
        var cell = new String[] {"int x = 4;", "class A { int y = 3; }", "x + new A().y"};
        assertThat(test.value(cell)).isEqualTo("7");

        assertThat(test.session.reset()).isTrue();

        assertThat(test.value(cell)).isEqualTo("7");
    }

    @Test
    void close_endsTheProcess() {
        var pid = Long.parseLong(test.value("ProcessHandle.current().pid()"));

        test.session.close();

        assertThat(ProcessHandle.of(pid)).isEmpty();
    }

    @Test
    void eval_companionModule_canBeImported() {
        assertThat(test.value("import module jawait.companion;", "Event.of(\"a\").name()"))
                .isEqualTo("\"a\"");
    }

    @Test
    void eval_classPathOption_isSeenByCompilerAndAgent(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("greeting.txt"), "hello");
        try (var other = new TestSession(Map.of("JAWAIT_CLASS_PATH", folder.toString()))) {
            var resource =
                    "Thread.currentThread().getContextClassLoader().getResource(\"greeting.txt\")";
            assertThat(other.value(resource + " != null")).isEqualTo("true");
        }
    }

    @Test
    void eval_badJvmOption_saysWhatTheJvmSaid() {
        try (var other = new TestSession(Map.of("JAWAIT_JVM_OPTIONS", "--no-such-option"))) {
            var lost = (Evaluation.AgentLost) other.eval("1 + 1");

            assertThat(lost.how()).contains("did not start").contains("no-such-option");
        }
    }
}

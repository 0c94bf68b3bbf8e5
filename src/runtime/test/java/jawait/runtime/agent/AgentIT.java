package jawait.runtime.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jawait.runtime.MimeBundle;
import jawait.runtime.link.Answer;
import jawait.runtime.link.Command;
import jawait.runtime.link.Event;
import jawait.runtime.link.Hello;
import jawait.runtime.link.StandardStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AgentIT {

    private TestKernel kernel;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        kernel = new TestKernel(folder);
    }

    @AfterEach
    void stop() throws IOException {
        kernel.close();
    }

    @Test
    void hello_onBothConnections_hasTokenAndPid() {
        for (var role : Hello.Role.values()) {
            assertThat(kernel.opened(role).hello())
                    .isEqualTo(new Hello(TestKernel.TOKEN, role, kernel.process().pid()));
        }
    }

    @Test
    void invoke_expression_answersItsValue() {
        assertThat(kernel.run(1, "A", "return List.of(1, 2);")).isEqualTo(text("[1, 2]"));
    }

    @Test
    void invoke_withoutShow_doesNotTouchTheValue() {
        kernel.load(
                Sources.doing(
                        "A",
                        "return new Object() { public String toString() { throw new Error(); } };"));

        assertThat(kernel.ask(new Command.Invoke(1, "A", "do_it$", false)))
                .isEqualTo(new Answer.NoValue());
    }

    @Test
    void invoke_printing_sendsTheOutputOfItsCell() throws InterruptedException {
        kernel.run(7, "A", "System.out.print(\"zwölf \uD83D\uDE00\"); return null;");

        assertThat(kernel.flush())
                .containsExactly(new Event.Output(7, StandardStream.STDOUT, "zwölf \uD83D\uDE00"));
    }

    @Test
    void invoke_throwing_answersTheLearnersFramesOnly() {
        var answer = kernel.run(1, "A", "return 1 / 0;");

        var thrown = ((Answer.Threw) answer).thrown();
        assertThat(thrown.className()).isEqualTo("java.lang.ArithmeticException");
        assertThat(thrown.message()).isEqualTo(Optional.of("/ by zero"));
        assertThat(thrown.frames())
                .extracting(StackTraceElement::getMethodName)
                .containsExactly("do_it$");
    }

    @Test
    void invoke_unresolvedReference_answersTheSnippet() {
        var answer = kernel.run(1, "A", "throw new jdk.jshell.spi.SPIResolutionException(42);");

        assertThat(((Answer.Unresolved) answer).snippetId()).isEqualTo(42);
    }

    @Test
    void readVariable_afterAssignment_isItsText() {
        kernel.load(
                Sources.classWith(
                        "A",
                        "public static String größe;"
                                + "public static Object do_it$() { return größe = \"L\"; }"));
        kernel.invoke(1, "A");

        assertThat(kernel.ask(new Command.ReadVariable("A", "größe"))).isEqualTo(text("\"L\""));
    }

    @Test
    void redefine_changedBody_keepsStaticFields() {
        var before = "public static int x; public static Object do_it$() { return x += 5; }";
        kernel.load(Sources.classWith("A", before));
        kernel.invoke(1, "A");

        var redefined =
                kernel.ask(
                        new Command.Redefine(Sources.classWith("A", before.replace("5", "100"))));

        assertThat(redefined).isEqualTo(new Answer.Done());
        assertThat(kernel.invoke(2, "A")).isEqualTo(text("105"));
    }

    @Test
    void redefine_newMethod_answersTheJvmsReason() {
        kernel.load(Sources.classWith("A", ""));

        assertThat(kernel.ask(new Command.Redefine(Sources.classWith("A", "void f() {}"))))
                .isEqualTo(
                        new Answer.NotInstalled(
                                "class redefinition failed: attempted to add a method"));
    }

    @Test
    void load_brokenClass_isNotInstalled() {
        var answer = kernel.load(List.of(new jawait.runtime.link.ClassBytes("A", new byte[4])));

        assertThat(answer).isInstanceOf(Answer.NotInstalled.class);
    }

    private static Answer text(String text) {
        return new Answer.Value(MimeBundle.text(text));
    }
}

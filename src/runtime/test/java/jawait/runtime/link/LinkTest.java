package jawait.runtime.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jawait.runtime.MimeBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LinkTest {

    private static final Thrown THROWN =
            new Thrown(
                    "java.lang.IllegalStateException",
                    Optional.of("äußerst 😀"),
                    List.of(
                            new StackTraceElement("REPL.$JShell$1", "do_it$", "A.java", 3),
                            new StackTraceElement(
                                    null, "java.base", null, "java.lang.Thread", "run", null, -2)),
                    Optional.of(
                            new Thrown(
                                    "C", Optional.empty(), List.of(), Optional.empty(), List.of())),
                    List.of(
                            new Thrown(
                                    "S", Optional.of(""), List.of(), Optional.empty(), List.of())));

    static Stream<Answer> answers() {
        return Stream.of(
                new Answer.Done(),
                new Answer.Listening(),
                new Answer.Loaded(List.of("größe", "e1")),
                new Answer.Value(
                        MimeBundle.text("x".repeat(100_000)).with("text/html", "<b>x</b>")),
                new Answer.NoValue(),
                new Answer.Threw(THROWN),
                new Answer.Unresolved(7, THROWN),
                new Answer.Stopped(),
                new Answer.Exited(-3),
                new Answer.Asks(new Question.Eval("größe + 1")),
                new Answer.Asks(new Question.LineMagic("jars", List.of("a b", ""))),
                new Answer.Asks(new Question.CellMagic("html", List.of(), "<b>\n")),
                new Answer.Measured(List.of(0L, 1L << 40)),
                new Answer.NotInstalled("attempted to add a method"));
    }

    static Stream<Command> commands() {
        return Stream.of(
                new Command.Invoke(1L << 40, "REPL.$JShell$11", "do_it$", true),
                new Command.ReadVariable("REPL.$JShell$11", "größe"),
                new Command.AddToClassPath("/a b/ä.jar"),
                new Command.EndCell(7, "3", "int x;\n", List.of("variable x", "method äh")),
                new Command.Resume(new Reply.Evaluated()),
                new Command.Resume(new Reply.Threw()),
                new Command.Resume(new Reply.Stopped()),
                new Command.Resume(new Reply.Nothing()),
                new Command.Resume(new Reply.Text("ä")),
                new Command.Resume(new Reply.Items(List.of("a", ""))),
                new Command.Resume(new Reply.Failed("why")),
                new Command.Measure(Gauge.CLOCK),
                new Command.Flush(9));
    }

    static Stream<Event> events() {
        return Stream.of(
                new Event.Output(3, StandardStream.STDERR, "zwölf\n"),
                new Event.Display(4, "d1", MimeBundle.of("image/svg+xml", "<svg/>")),
                new Event.UpdateDisplay(5, "d1", MimeBundle.text("näher")),
                new Event.ClearOutput(6, true),
                new Event.ClearOutput(6, false),
                new Event.Flushed(9),
                new Event.InputRequest(5, 1L << 40, "Wie heißt du? ", true),
                new Event.SetNextInput(6, "IO.println(\"ä\");", true),
                new Event.CommSaid(7, new CommAct.Open("c", "größe", CommContent.EMPTY)),
                new Event.CommSaid(8, new CommAct.Close("c", CommContent.EMPTY)),
                new Event.CommHandled(9));
    }

    static Stream<Signal> signals() {
        return Stream.of(
                new Signal.Interrupt(12),
                new Signal.InterruptLeftovers(),
                new Signal.CollectGarbage(),
                new Signal.InputReply(1L << 40, "größer 😀"),
                new Signal.InputRefused(13, "no input"),
                new Signal.CommHeard(14, new CommAct.Message("c", CommContent.EMPTY)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void answer_writtenAndRead_isEqual(Answer answer) throws IOException {
        assertThat(reader(w -> w.write(answer)).readAnswer()).isEqualTo(answer);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void command_writtenAndRead_isEqual(Command command) throws IOException {
        assertThat(reader(w -> w.write(command)).readCommand()).isEqualTo(command);
    }

    @ParameterizedTest
    @MethodSource("events")
    void event_writtenAndRead_isEqual(Event event) throws IOException {
        assertThat(reader(w -> w.write(event)).readEvent()).isEqualTo(event);
    }

    @Test
    void load_writtenAndRead_keepsNamesAndBytes() throws IOException {
        var classes =
                List.of(new ClassBytes("A", new byte[] {1, 2}), new ClassBytes("B", new byte[0]));

        var read = (Command.Load) reader(w -> w.write(new Command.Load(classes))).readCommand();

        assertThat(read.classes()).extracting(ClassBytes::name).containsExactly("A", "B");
        assertThat(read.classes().getFirst().bytes()).containsExactly(1, 2);
    }

    @Test
    void redefine_writtenAndRead_isARedefine() throws IOException {
        var command = new Command.Redefine(List.of());

        assertThat(reader(w -> w.write(command)).readCommand()).isEqualTo(command);
    }

    @Test
    void commContent_writtenAndRead_keepsDataMetadataAndBuffers() throws IOException {
        var buffers = List.of(new byte[] {1, -1}, new byte[0]);
        var act = new CommAct.Message("c", new CommContent("{\"a\":1}", "{\"b\":2}", buffers));

        var read = (Event.CommSaid) reader(w -> w.write(new Event.CommSaid(1, act))).readEvent();

        var content = read.act().content();
        assertThat(content.data()).isEqualTo("{\"a\":1}");
        assertThat(content.metadata()).isEqualTo("{\"b\":2}");
        assertThat(content.buffers()).containsExactly(buffers.toArray(byte[][]::new));
    }

    @Test
    void hello_writtenAndRead_isEqual() throws IOException {
        var hello = new Hello("secret", Hello.Role.EVENTS, 4711);

        assertThat(reader(w -> w.write(hello)).readHello()).isEqualTo(hello);
    }

    @ParameterizedTest
    @MethodSource("signals")
    void signal_writtenAndRead_isEqual(Signal signal) throws IOException {
        assertThat(reader(w -> w.write(signal)).readSignal()).isEqualTo(signal);
    }

    /// A new message without a sample here would go untested.
    @Test
    void samples_coverEveryPermittedSubclass() {
        assertThat(answers().map(Object::getClass))
                .containsAll(Arrays.asList(Answer.class.getPermittedSubclasses()));
        assertThat(events().map(Object::getClass))
                .containsAll(Arrays.asList(Event.class.getPermittedSubclasses()));
        assertThat(signals().map(Object::getClass))
                .contains(
                        Signal.Interrupt.class,
                        Signal.InterruptLeftovers.class,
                        Signal.CollectGarbage.class,
                        Signal.CommHeard.class)
                .containsAll(Arrays.asList(Signal.Input.class.getPermittedSubclasses()));
        assertThat(Signal.class.getPermittedSubclasses()).hasSize(5);
        assertThat(Command.class.getPermittedSubclasses())
                .hasSize((int) commands().map(Object::getClass).distinct().count() + 2);
    }

    @Test
    void read_unknownTag_saysSo() {
        var reader = new LinkReader(new ByteArrayInputStream(new byte[] {99}));

        assertThatThrownBy(reader::readAnswer)
                .isInstanceOf(StreamCorruptedException.class)
                .hasMessage("unknown answer: 99");
    }

    @Test
    void read_cutMessage_isEndOfFile() throws IOException {
        byte[] whole = written(w -> w.write(new Answer.NotInstalled("reason")));
        var reader = new LinkReader(new ByteArrayInputStream(whole, 0, whole.length - 1));

        assertThatThrownBy(reader::readAnswer).isInstanceOf(EOFException.class);
    }

    private interface Writing {
        void to(LinkWriter writer) throws IOException;
    }

    private static LinkReader reader(Writing writing) throws IOException {
        return new LinkReader(new ByteArrayInputStream(written(writing)));
    }

    private static byte[] written(Writing writing) throws IOException {
        var bytes = new ByteArrayOutputStream();
        writing.to(new LinkWriter(bytes));
        return bytes.toByteArray();
    }
}

package jawait.runtime.link;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import jawait.runtime.MimeBundle;

/// Reads the messages that a [LinkWriter] wrote. Every method blocks until a whole message is
/// there. Not thread-safe.
public final class LinkReader {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final DataInputStream in;

    /// A reader on a connection.
    ///
    /// @param in where the bytes come from; buffered here
    public LinkReader(InputStream in) {
        this.in = new DataInputStream(new BufferedInputStream(in, BUFFER_BYTES));
    }

    /// Reads the message that opens a connection.
    ///
    /// @return who speaks
    /// @throws EOFException if the other side has closed the connection
    /// @throws IOException if it is gone or says something else
    public Hello readHello() throws IOException {
        return new Hello(string(), constant(Hello.Role.class), in.readLong());
    }

    /// Reads a command.
    ///
    /// @return what to do
    /// @throws EOFException if the other side has closed the connection
    /// @throws IOException if it is gone or says something else
    public Command readCommand() throws IOException {
        byte tag = in.readByte();
        return switch (tag) {
            case Tag.LOAD -> new Command.Load(classes());
            case Tag.REDEFINE -> new Command.Redefine(classes());
            case Tag.INVOKE ->
                    new Command.Invoke(in.readLong(), string(), string(), in.readBoolean());
            case Tag.READ_VARIABLE -> new Command.ReadVariable(string(), string());
            case Tag.ADD_TO_CLASS_PATH -> new Command.AddToClassPath(string());
            case Tag.END_CELL -> new Command.EndCell(in.readLong(), string(), string(), strings());
            case Tag.FLUSH -> new Command.Flush(in.readLong());
            case Tag.RESUME -> new Command.Resume(reply());
            case Tag.MEASURE -> new Command.Measure(constant(Gauge.class));
            default -> throw unknown("command", tag);
        };
    }

    /// Reads an answer.
    ///
    /// @return the outcome of the last command
    /// @throws EOFException if the other side has closed the connection
    /// @throws IOException if it is gone or says something else
    public Answer readAnswer() throws IOException {
        byte tag = in.readByte();
        return switch (tag) {
            case Tag.DONE -> new Answer.Done();
            case Tag.LISTENING -> new Answer.Listening();
            case Tag.LOADED -> new Answer.Loaded(strings());
            case Tag.VALUE -> new Answer.Value(bundle());
            case Tag.NO_VALUE -> new Answer.NoValue();
            case Tag.THREW -> new Answer.Threw(thrown());
            case Tag.UNRESOLVED -> new Answer.Unresolved(in.readInt(), thrown());
            case Tag.STOPPED -> new Answer.Stopped();
            case Tag.EXITED -> new Answer.Exited(in.readInt());
            case Tag.NOT_INSTALLED -> new Answer.NotInstalled(string());
            case Tag.ASKS -> new Answer.Asks(question());
            case Tag.MEASURED -> new Answer.Measured(longs());
            default -> throw unknown("answer", tag);
        };
    }

    /// Reads an event.
    ///
    /// @return what happened
    /// @throws EOFException if the other side has closed the connection
    /// @throws IOException if it is gone or says something else
    public Event readEvent() throws IOException {
        byte tag = in.readByte();
        return switch (tag) {
            case Tag.OUTPUT ->
                    new Event.Output(in.readLong(), constant(StandardStream.class), string());
            case Tag.DISPLAY -> new Event.Display(in.readLong(), string(), bundle());
            case Tag.UPDATE_DISPLAY -> new Event.UpdateDisplay(in.readLong(), string(), bundle());
            case Tag.CLEAR_OUTPUT -> new Event.ClearOutput(in.readLong(), in.readBoolean());
            case Tag.FLUSHED -> new Event.Flushed(in.readLong());
            case Tag.INPUT_REQUEST ->
                    new Event.InputRequest(
                            in.readLong(), in.readLong(), string(), in.readBoolean());
            case Tag.SET_NEXT_INPUT ->
                    new Event.SetNextInput(in.readLong(), string(), in.readBoolean());
            case Tag.COMM_SAID -> new Event.CommSaid(in.readLong(), commAct());
            case Tag.COMM_HANDLED -> new Event.CommHandled(in.readLong());
            default -> throw unknown("event", tag);
        };
    }

    /// Reads a signal.
    ///
    /// @return what the agent must know now
    /// @throws EOFException if the other side has closed the connection
    /// @throws IOException if it is gone or says something else
    public Signal readSignal() throws IOException {
        byte tag = in.readByte();
        return switch (tag) {
            case Tag.INTERRUPT -> new Signal.Interrupt(in.readLong());
            case Tag.INPUT_REPLY -> new Signal.InputReply(in.readLong(), string());
            case Tag.INPUT_REFUSED -> new Signal.InputRefused(in.readLong(), string());
            case Tag.COMM_HEARD -> new Signal.CommHeard(in.readLong(), commAct());
            case Tag.INTERRUPT_LEFTOVERS -> new Signal.InterruptLeftovers();
            case Tag.COLLECT_GARBAGE -> new Signal.CollectGarbage();
            default -> throw unknown("signal", tag);
        };
    }

    private Question question() throws IOException {
        byte tag = in.readByte();
        return switch (tag) {
            case Tag.EVAL -> new Question.Eval(string());
            case Tag.LINE_MAGIC -> new Question.LineMagic(string(), strings());
            case Tag.CELL_MAGIC -> new Question.CellMagic(string(), strings(), string());
            default -> throw unknown("question", tag);
        };
    }

    private Reply reply() throws IOException {
        byte tag = in.readByte();
        return switch (tag) {
            case Tag.EVALUATED -> new Reply.Evaluated();
            case Tag.CODE_THREW -> new Reply.Threw();
            case Tag.CODE_STOPPED -> new Reply.Stopped();
            case Tag.TEXT -> new Reply.Text(string());
            case Tag.ITEMS -> new Reply.Items(strings());
            case Tag.NOTHING -> new Reply.Nothing();
            case Tag.FAILED -> new Reply.Failed(string());
            default -> throw unknown("reply", tag);
        };
    }

    private List<Long> longs() throws IOException {
        int count = in.readInt();
        var longs = new ArrayList<Long>();
        for (int i = 0; i < count; i++) {
            longs.add(in.readLong());
        }
        return longs;
    }

    private CommAct commAct() throws IOException {
        byte tag = in.readByte();
        return switch (tag) {
            case Tag.COMM_OPEN -> new CommAct.Open(string(), string(), commContent());
            case Tag.COMM_MESSAGE -> new CommAct.Message(string(), commContent());
            case Tag.COMM_CLOSE -> new CommAct.Close(string(), commContent());
            default -> throw unknown("comm message", tag);
        };
    }

    private CommContent commContent() throws IOException {
        var data = string();
        var metadata = string();
        int count = in.readInt();
        var buffers = new ArrayList<byte[]>();
        for (int i = 0; i < count; i++) {
            buffers.add(bytes());
        }
        return new CommContent(data, metadata, buffers);
    }

    private List<ClassBytes> classes() throws IOException {
        int count = in.readInt();
        var classes = new ArrayList<ClassBytes>();
        for (int i = 0; i < count; i++) {
            classes.add(new ClassBytes(string(), bytes(), origin()));
        }
        return classes;
    }

    private List<String> strings() throws IOException {
        int count = in.readInt();
        var strings = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            strings.add(string());
        }
        return strings;
    }

    private Optional<Origin> origin() throws IOException {
        if (!in.readBoolean()) {
            return Optional.empty();
        }
        var file = string();
        int count = in.readInt();
        var lines = new ArrayList<Integer>();
        for (int i = 0; i < count; i++) {
            lines.add(in.readInt());
        }
        return Optional.of(new Origin(file, lines));
    }

    private MimeBundle bundle() throws IOException {
        int count = in.readInt();
        var data = new LinkedHashMap<String, String>();
        for (int i = 0; i < count; i++) {
            data.put(string(), string());
        }
        return new MimeBundle(data);
    }

    private Thrown thrown() throws IOException {
        var className = string();
        var message = optional();
        int frameCount = in.readInt();
        var frames = new ArrayList<StackTraceElement>();
        for (int i = 0; i < frameCount; i++) {
            frames.add(frame());
        }
        Optional<Thrown> cause = in.readBoolean() ? Optional.of(thrown()) : Optional.empty();
        int suppressedCount = in.readInt();
        var suppressed = new ArrayList<Thrown>();
        for (int i = 0; i < suppressedCount; i++) {
            suppressed.add(thrown());
        }
        return new Thrown(className, message, frames, cause, suppressed);
    }

    private StackTraceElement frame() throws IOException {
        var module = optional();
        var className = string();
        var methodName = string();
        var file = optional();
        int line = in.readInt();
        return new StackTraceElement(
                null, module.orElse(null), null, className, methodName, file.orElse(null), line);
    }

    private Optional<String> optional() throws IOException {
        return in.readBoolean() ? Optional.of(string()) : Optional.empty();
    }

    private String string() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    private byte[] bytes() throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private <E extends Enum<E>> E constant(Class<E> type) throws IOException {
        var name = string();
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw unknown(type.getSimpleName(), name);
        }
    }

    private static StreamCorruptedException unknown(String kind, byte tag) {
        return unknown(kind, Byte.toString(tag));
    }

    private static StreamCorruptedException unknown(String kind, String found) {
        return new StreamCorruptedException("unknown " + kind + ": " + found);
    }
}

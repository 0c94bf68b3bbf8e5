package jawait.runtime.link;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import jawait.runtime.MimeBundle;

/// Writes the messages of the link; [LinkReader] reads them back.
///
/// Strings go as UTF-8 behind their length in bytes, so their size is limited by memory alone.
/// `DataOutput.writeUTF` would stop at 65,535 bytes. Each method writes one whole message and
/// flushes it. Not thread-safe.
public final class LinkWriter {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final DataOutputStream out;

    /// A writer on a connection.
    ///
    /// @param out where the bytes go; buffered here
    public LinkWriter(OutputStream out) {
        this.out = new DataOutputStream(new BufferedOutputStream(out, BUFFER_BYTES));
    }

    /// Opens a connection.
    ///
    /// @param hello who speaks
    /// @throws IOException if the connection is gone
    public void write(Hello hello) throws IOException {
        string(hello.token());
        string(hello.role().name());
        out.writeLong(hello.pid());
        out.flush();
    }

    /// Writes commands, which arrive together.
    ///
    /// @param commands what to do, one after the other
    /// @throws IOException if the connection is gone
    public void write(List<Command> commands) throws IOException {
        for (var command : commands) {
            put(command);
        }
        out.flush();
    }

    /// Writes a command.
    ///
    /// @param command what to do
    /// @throws IOException if the connection is gone
    public void write(Command command) throws IOException {
        write(List.of(command));
    }

    private void put(Command command) throws IOException {
        switch (command) {
            case Command.Load(var classes) -> {
                out.writeByte(Tag.LOAD);
                classes(classes);
            }
            case Command.Redefine(var classes) -> {
                out.writeByte(Tag.REDEFINE);
                classes(classes);
            }
            case Command.Invoke(long cell, var className, var methodName, boolean show) -> {
                out.writeByte(Tag.INVOKE);
                out.writeLong(cell);
                string(className);
                string(methodName);
                out.writeBoolean(show);
            }
            case Command.ReadVariable(var className, var variable) -> {
                out.writeByte(Tag.READ_VARIABLE);
                string(className);
                string(variable);
            }
            case Command.AddToClassPath(var path) -> {
                out.writeByte(Tag.ADD_TO_CLASS_PATH);
                string(path);
            }
            case Command.EndCell(long cell, var label, var source, var declared) -> {
                out.writeByte(Tag.END_CELL);
                out.writeLong(cell);
                string(label);
                string(source);
                strings(declared);
            }
            case Command.Flush(long mark) -> {
                out.writeByte(Tag.FLUSH);
                out.writeLong(mark);
            }
            case Command.Resume(var reply) -> {
                out.writeByte(Tag.RESUME);
                reply(reply);
            }
            case Command.Measure(var gauge) -> {
                out.writeByte(Tag.MEASURE);
                string(gauge.name());
            }
        }
    }

    /// Writes an answer.
    ///
    /// @param answer the outcome of the last command
    /// @throws IOException if the connection is gone
    public void write(Answer answer) throws IOException {
        switch (answer) {
            case Answer.Done() -> out.writeByte(Tag.DONE);
            case Answer.Listening() -> out.writeByte(Tag.LISTENING);
            case Answer.Loaded(var cleared) -> {
                out.writeByte(Tag.LOADED);
                strings(cleared);
            }
            case Answer.Value(var bundle) -> {
                out.writeByte(Tag.VALUE);
                bundle(bundle);
            }
            case Answer.NoValue() -> out.writeByte(Tag.NO_VALUE);
            case Answer.Threw(var thrown) -> {
                out.writeByte(Tag.THREW);
                thrown(thrown);
            }
            case Answer.Unresolved(int snippetId, var thrown) -> {
                out.writeByte(Tag.UNRESOLVED);
                out.writeInt(snippetId);
                thrown(thrown);
            }
            case Answer.Stopped() -> out.writeByte(Tag.STOPPED);
            case Answer.Exited(int status) -> {
                out.writeByte(Tag.EXITED);
                out.writeInt(status);
            }
            case Answer.NotInstalled(var reason) -> {
                out.writeByte(Tag.NOT_INSTALLED);
                string(reason);
            }
            case Answer.Asks(var question) -> {
                out.writeByte(Tag.ASKS);
                question(question);
            }
            case Answer.Measured(var values) -> {
                out.writeByte(Tag.MEASURED);
                longs(values);
            }
        }
        out.flush();
    }

    /// Writes an event.
    ///
    /// @param event what happened
    /// @throws IOException if the connection is gone
    public void write(Event event) throws IOException {
        switch (event) {
            case Event.Output(long cell, var stream, var text) -> {
                out.writeByte(Tag.OUTPUT);
                out.writeLong(cell);
                string(stream.name());
                string(text);
            }
            case Event.Display(long cell, var displayId, var bundle) -> {
                out.writeByte(Tag.DISPLAY);
                display(cell, displayId, bundle);
            }
            case Event.UpdateDisplay(long cell, var displayId, var bundle) -> {
                out.writeByte(Tag.UPDATE_DISPLAY);
                display(cell, displayId, bundle);
            }
            case Event.ClearOutput(long cell, boolean untilNext) -> {
                out.writeByte(Tag.CLEAR_OUTPUT);
                out.writeLong(cell);
                out.writeBoolean(untilNext);
            }
            case Event.Flushed(long mark) -> {
                out.writeByte(Tag.FLUSHED);
                out.writeLong(mark);
            }
            case Event.InputRequest(long cell, long id, var prompt, boolean password) -> {
                out.writeByte(Tag.INPUT_REQUEST);
                out.writeLong(cell);
                out.writeLong(id);
                string(prompt);
                out.writeBoolean(password);
            }
            case Event.SetNextInput(long cell, var text, boolean replace) -> {
                out.writeByte(Tag.SET_NEXT_INPUT);
                out.writeLong(cell);
                string(text);
                out.writeBoolean(replace);
            }
            case Event.CommSaid(long cell, var act) -> {
                out.writeByte(Tag.COMM_SAID);
                out.writeLong(cell);
                commAct(act);
            }
            case Event.CommHandled(long cell) -> {
                out.writeByte(Tag.COMM_HANDLED);
                out.writeLong(cell);
            }
        }
        out.flush();
    }

    /// Writes a signal.
    ///
    /// @param signal what the agent must know now
    /// @throws IOException if the connection is gone
    public void write(Signal signal) throws IOException {
        switch (signal) {
            case Signal.Interrupt(long cell) -> {
                out.writeByte(Tag.INTERRUPT);
                out.writeLong(cell);
            }
            case Signal.InputReply(long id, var line) -> {
                out.writeByte(Tag.INPUT_REPLY);
                out.writeLong(id);
                string(line);
            }
            case Signal.InputRefused(long id, var reason) -> {
                out.writeByte(Tag.INPUT_REFUSED);
                out.writeLong(id);
                string(reason);
            }
            case Signal.CommHeard(long cell, var act) -> {
                out.writeByte(Tag.COMM_HEARD);
                out.writeLong(cell);
                commAct(act);
            }
            case Signal.InterruptLeftovers() -> out.writeByte(Tag.INTERRUPT_LEFTOVERS);
            case Signal.CollectGarbage() -> out.writeByte(Tag.COLLECT_GARBAGE);
        }
        out.flush();
    }

    private void question(Question question) throws IOException {
        switch (question) {
            case Question.Eval(var code) -> {
                out.writeByte(Tag.EVAL);
                string(code);
            }
            case Question.LineMagic(var name, var arguments) -> {
                out.writeByte(Tag.LINE_MAGIC);
                string(name);
                strings(arguments);
            }
            case Question.CellMagic(var name, var arguments, var body) -> {
                out.writeByte(Tag.CELL_MAGIC);
                string(name);
                strings(arguments);
                string(body);
            }
        }
    }

    private void reply(Reply reply) throws IOException {
        switch (reply) {
            case Reply.Evaluated() -> out.writeByte(Tag.EVALUATED);
            case Reply.Threw() -> out.writeByte(Tag.CODE_THREW);
            case Reply.Stopped() -> out.writeByte(Tag.CODE_STOPPED);
            case Reply.Nothing() -> out.writeByte(Tag.NOTHING);
            case Reply.Text(var text) -> {
                out.writeByte(Tag.TEXT);
                string(text);
            }
            case Reply.Items(var items) -> {
                out.writeByte(Tag.ITEMS);
                strings(items);
            }
            case Reply.Failed(var message) -> {
                out.writeByte(Tag.FAILED);
                string(message);
            }
        }
    }

    private void longs(List<Long> longs) throws IOException {
        out.writeInt(longs.size());
        for (var each : longs) {
            out.writeLong(each);
        }
    }

    private void commAct(CommAct act) throws IOException {
        switch (act) {
            case CommAct.Open(var id, var target, _) -> {
                out.writeByte(Tag.COMM_OPEN);
                string(id);
                string(target);
            }
            case CommAct.Message(var id, _) -> {
                out.writeByte(Tag.COMM_MESSAGE);
                string(id);
            }
            case CommAct.Close(var id, _) -> {
                out.writeByte(Tag.COMM_CLOSE);
                string(id);
            }
        }
        string(act.content().data());
        string(act.content().metadata());
        out.writeInt(act.content().buffers().size());
        for (var buffer : act.content().buffers()) {
            bytes(buffer);
        }
    }

    private void classes(List<ClassBytes> classes) throws IOException {
        out.writeInt(classes.size());
        for (var each : classes) {
            string(each.name());
            bytes(each.bytes());
            origin(each.origin());
        }
    }

    private void origin(Optional<Origin> origin) throws IOException {
        out.writeBoolean(origin.isPresent());
        if (origin.isPresent()) {
            string(origin.get().file());
            out.writeInt(origin.get().lines().size());
            for (int line : origin.get().lines()) {
                out.writeInt(line);
            }
        }
    }

    private void display(long cell, String displayId, MimeBundle bundle) throws IOException {
        out.writeLong(cell);
        string(displayId);
        bundle(bundle);
    }

    private void strings(List<String> strings) throws IOException {
        out.writeInt(strings.size());
        for (var string : strings) {
            string(string);
        }
    }

    private void bundle(MimeBundle bundle) throws IOException {
        out.writeInt(bundle.data().size());
        for (var entry : bundle.data().entrySet()) {
            string(entry.getKey());
            string(entry.getValue());
        }
    }

    private void thrown(Thrown thrown) throws IOException {
        string(thrown.className());
        optional(thrown.message());
        out.writeInt(thrown.frames().size());
        for (var frame : thrown.frames()) {
            frame(frame);
        }
        out.writeBoolean(thrown.cause().isPresent());
        if (thrown.cause().isPresent()) {
            thrown(thrown.cause().get());
        }
        out.writeInt(thrown.suppressed().size());
        for (var each : thrown.suppressed()) {
            thrown(each);
        }
    }

    private void frame(StackTraceElement frame) throws IOException {
        optional(Optional.ofNullable(frame.getModuleName()));
        string(frame.getClassName());
        string(frame.getMethodName());
        optional(Optional.ofNullable(frame.getFileName()));
        out.writeInt(frame.getLineNumber());
    }

    private void optional(Optional<String> text) throws IOException {
        out.writeBoolean(text.isPresent());
        if (text.isPresent()) {
            string(text.get());
        }
    }

    private void string(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}

package jawait.kernel;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import jawait.kernel.execution.AgentListener;
import jawait.kernel.protocol.ClearOutput;
import jawait.kernel.protocol.DisplayData;
import jawait.kernel.protocol.Header;
import jawait.kernel.protocol.Payload;
import jawait.kernel.protocol.Publication;
import jawait.kernel.protocol.StreamOutput;
import jawait.kernel.protocol.UpdateDisplayData;
import jawait.runtime.link.Event;
import jawait.runtime.link.Signal;
import jawait.runtime.link.StandardStream;

/// Sends what the learner's process says to the cell that owns it, also after that cell has ended.
///
/// What is said before the first cell waits for it: nobody has subscribed yet, and a warning about
/// an option would be lost.
final class OutputRouter implements AgentListener {

    /// Cells whose late output still finds them; a header is some 200 bytes.
    private static final int REMEMBERED_CELLS = 10_000;

    private final Frontend frontend;
    private final Map<Long, Header> headerByCell =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Header> eldest) {
                    return size() > REMEMBERED_CELLS;
                }
            };
    private Optional<Header> latest = Optional.empty();
    private final List<Publication> early = new ArrayList<>();

    private final Payloads payloads = new Payloads();
    private final InputDesk inputs;
    private final HeldLine held;
    private Optional<CommDesk> comms = Optional.empty();
    private OptionalLong running = OptionalLong.empty();

    /// @param frontend where everything goes
    /// @param inputs asks for the lines that the learner's code reads
    /// @param timer lets held lines go
    OutputRouter(Frontend frontend, InputDesk inputs, ScheduledExecutorService timer) {
        this.frontend = frontend;
        this.inputs = inputs;
        held =
                new HeldLine(
                        timer,
                        HeldLine.MOMENT,
                        text -> printNow(latest(), StandardStream.STDOUT, text));
    }

    /// A cell is about to run.
    synchronized void enter(long cell, Header header) {
        payloads.begin(cell);
        headerByCell.put(cell, header);
        latest = Optional.of(header);
        running = OptionalLong.of(cell);
        early.forEach(output -> frontend.publish(output, latest));
        early.clear();
    }

    /// The cell has ended; what it printed last is shown before its result.
    void leave() {
        held.release();
        end();
    }

    private synchronized void end() {
        running = OptionalLong.empty();
    }

    /// Hands over what is said on comms from now on.
    synchronized void connect(CommDesk desk) {
        comms = Optional.of(desk);
    }

    /// A message of a comm owns what has its number from now on.
    synchronized void own(long number, Header header) {
        headerByCell.put(number, header);
    }

    private synchronized Optional<CommDesk> comms() {
        return comms;
    }

    /// {@return what the running cell wants its frontend to do}
    Payloads payloads() {
        return payloads;
    }

    @Override
    public void onEvent(Event event, Consumer<Signal> agent) {
        switch (event) {
            case Event.Output(long cell, var stream, var text) -> {
                if (stream == StandardStream.STDOUT && isRunning(cell)) {
                    held.print(text);
                } else {
                    print(header(cell), stream, text);
                }
            }
            case Event.Display(long cell, var displayId, var bundle) ->
                    publish(
                            new DisplayData(
                                    BundleJson.of(bundle),
                                    new JsonObject(),
                                    Optional.of(displayId)),
                            header(cell));
            case Event.UpdateDisplay(long cell, var displayId, var bundle) ->
                    publish(
                            new UpdateDisplayData(
                                    BundleJson.of(bundle), new JsonObject(), displayId),
                            header(cell));
            case Event.ClearOutput(long cell, boolean untilNext) ->
                    publish(new ClearOutput(untilNext), header(cell));
            case Event.InputRequest request ->
                    inputs.ask(request, isRunning(request.cell()) ? held.take() : "", agent);
            case Event.SetNextInput(long cell, var text, boolean replace) ->
                    payloads.add(cell, new Payload.SetNextInput(text, replace));
            case Event.CommSaid said -> comms().ifPresent(desk -> desk.said(said));
            case Event.CommHandled handled -> comms().ifPresent(desk -> desk.handled(handled));
            case Event.Flushed _ -> {
                // The session waits for marks itself.
            }
        }
    }

    @Override
    public void onEnd() {
        comms().ifPresent(CommDesk::agentEnded);
    }

    @Override
    public void onProcessOutput(StandardStream stream, String text) {
        print(latest(), stream, text);
    }

    /// Prints a line of the kernel's own under the running cell.
    void note(String text) {
        print(latest(), StandardStream.STDERR, text);
    }

    private void print(Optional<Header> parent, StandardStream stream, String text) {
        releaseBefore(parent);
        printNow(parent, stream, text);
    }

    private void printNow(Optional<Header> parent, StandardStream stream, String text) {
        var name =
                switch (stream) {
                    case STDOUT -> StreamOutput.Name.STDOUT;
                    case STDERR -> StreamOutput.Name.STDERR;
                };
        publishNow(new StreamOutput(name, text), parent);
    }

    private void publish(Publication output, Optional<Header> parent) {
        releaseBefore(parent);
        publishNow(output, parent);
    }

    /// What a cell shows stays in order; what another one shows is no reason to let a prompt go.
    private void releaseBefore(Optional<Header> parent) {
        if (parent.equals(latest())) {
            held.release();
        }
    }

    private void publishNow(Publication output, Optional<Header> parent) {
        if (parent.isPresent() || !isEarly(output)) {
            frontend.publish(output, parent.or(this::latest));
        }
    }

    private synchronized boolean isEarly(Publication output) {
        return latest.isEmpty() && early.add(output);
    }

    private synchronized boolean isRunning(long cell) {
        return running.equals(OptionalLong.of(cell));
    }

    synchronized Optional<Header> header(long cell) {
        return Optional.ofNullable(headerByCell.get(cell)).or(this::latest);
    }

    synchronized Optional<Header> latest() {
        return latest;
    }
}

package jawait.kernel;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import jawait.kernel.protocol.Attachment;
import jawait.kernel.protocol.CommClose;
import jawait.kernel.protocol.CommInfoReply;
import jawait.kernel.protocol.CommInfoRequest;
import jawait.kernel.protocol.CommMessage;
import jawait.kernel.protocol.CommOpen;
import jawait.kernel.protocol.Header;
import jawait.kernel.protocol.Message;
import jawait.kernel.protocol.Publication;
import jawait.kernel.protocol.Request;
import jawait.runtime.link.CommAct;
import jawait.runtime.link.CommContent;
import jawait.runtime.link.Event;
import jawait.runtime.link.Signal;

/// Carries what is said on comms between the frontends and the learner's process, and knows which
/// comms are open. Thread-safe.
///
/// A message is handled while a cell runs: busy when it comes, idle when the learner's handler has
/// ended. Each counts as a cell of its own, which owns what its handler prints.
///
/// Source: Jupyter messaging protocol, *Custom Messages*
/// (<https://jupyter-client.readthedocs.io/en/stable/messaging.html#custom-messages>).
final class CommDesk {

    private final Frontend frontend;
    private final StatusBoard board;
    private final OutputRouter router;
    private final LongSupplier numbers;
    private final Consumer<Signal> agent;
    private final ExecutorService forwarding =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("comms").factory());
    private final Map<String, String> targets = new LinkedHashMap<>();
    private final Map<Long, Header> handling = new LinkedHashMap<>();

    /// @param frontend hears what the learner's code says
    /// @param board says busy and idle
    /// @param router is told who owns what handlers print
    /// @param numbers gives each message a number that no cell has
    /// @param agent takes signals for the learner's process; may wait for it to start
    CommDesk(
            Frontend frontend,
            StatusBoard board,
            OutputRouter router,
            LongSupplier numbers,
            Consumer<Signal> agent) {
        this.frontend = frontend;
        this.board = board;
        this.router = router;
        this.numbers = numbers;
        this.agent = agent;
    }

    /// Takes what a frontend says; returns at once.
    void submit(Message<Request> message) {
        forwarding.execute(() -> act(message).ifPresent(act -> forward(message.header(), act)));
    }

    /// Answers which comms are open.
    synchronized CommInfoReply answer(CommInfoRequest request) {
        var found = new LinkedHashMap<>(targets);
        request.targetName().ifPresent(name -> found.values().removeIf(each -> !each.equals(name)));
        return new CommInfoReply(found);
    }

    /// Ends the handlers that run.
    void interrupt() {
        numbersOfRunning().forEach(number -> agent.accept(new Signal.Interrupt(number)));
    }

    /// Publishes what the learner's code says.
    void said(Event.CommSaid event) {
        note(event.act());
        publish(event.act(), router.header(event.cell()));
    }

    /// A handler has ended.
    void handled(Event.CommHandled event) {
        ended(event.cell()).ifPresent(board::idle);
    }

    /// The learner's process has ended, and with it every comm and handler there was.
    void agentEnded() {
        for (var id : closeAll()) {
            publish(new CommAct.Close(id, CommContent.EMPTY), router.latest());
        }
        numbersOfRunning().forEach(number -> ended(number).ifPresent(board::idle));
    }

    private void forward(Header header, CommAct act) {
        long number = numbers.getAsLong();
        board.busy(header);
        router.own(number, header);
        begin(number, header);
        note(act);
        agent.accept(new Signal.CommHeard(number, act));
    }

    private static Optional<CommAct> act(Message<Request> message) {
        return switch (message.content()) {
            case CommOpen(var id, var target, var data) ->
                    Optional.of(new CommAct.Open(id, target, content(message, data)));
            case CommMessage(var id, var data) ->
                    Optional.of(new CommAct.Message(id, content(message, data)));
            case CommClose(var id, var data) ->
                    Optional.of(new CommAct.Close(id, content(message, data)));
            default -> Optional.empty();
        };
    }

    private static CommContent content(Message<Request> message, JsonObject data) {
        return new CommContent(data.toString(), message.metadata().toString(), message.buffers());
    }

    private void publish(CommAct act, Optional<Header> parent) {
        var data = object(act.content().data());
        Publication publication =
                switch (act) {
                    case CommAct.Open(var id, var target, _) -> new CommOpen(id, target, data);
                    case CommAct.Message(var id, _) -> new CommMessage(id, data);
                    case CommAct.Close(var id, _) -> new CommClose(id, data);
                };
        var metadata = object(act.content().metadata());
        frontend.publish(publication, parent, new Attachment(metadata, act.content().buffers()));
    }

    private static JsonObject object(String json) {
        return JsonParser.parseString(json).getAsJsonObject();
    }

    private synchronized void note(CommAct act) {
        switch (act) {
            case CommAct.Open(var id, var target, _) -> targets.put(id, target);
            case CommAct.Close(var id, _) -> targets.remove(id);
            case CommAct.Message _ -> {}
        }
    }

    private synchronized List<String> closeAll() {
        var ids = List.copyOf(targets.keySet());
        targets.clear();
        return ids;
    }

    private synchronized void begin(long number, Header header) {
        handling.put(number, header);
    }

    private synchronized Optional<Header> ended(long number) {
        return Optional.ofNullable(handling.remove(number));
    }

    private synchronized List<Long> numbersOfRunning() {
        return List.copyOf(handling.keySet());
    }
}

package jawait.kernel.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jawait.kernel.protocol.Attachment;
import jawait.kernel.protocol.ConnectionFile;
import jawait.kernel.protocol.Content;
import jawait.kernel.protocol.ExecuteInput;
import jawait.kernel.protocol.Header;
import jawait.kernel.protocol.InputReply;
import jawait.kernel.protocol.InputRequest;
import jawait.kernel.protocol.IopubWelcome;
import jawait.kernel.protocol.Message;
import jawait.kernel.protocol.MessageCodec;
import jawait.kernel.protocol.ProtocolException;
import jawait.kernel.protocol.Publication;
import jawait.kernel.protocol.Reply;
import jawait.kernel.protocol.Request;
import jawait.kernel.protocol.Session;
import jawait.kernel.protocol.Status;
import org.zeromq.SocketType;

/// The kernel's side of the five channels. Thread-safe: any thread may send.
///
/// What one thread sends on a channel arrives in the order of its calls; between channels there is
/// no order. A message that cannot be trusted or read is logged on one line and ignored.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#introduction
public final class Transport implements AutoCloseable {

    /// How much output may be queued before whoever makes more has to wait: far more than a
    /// frontend shows in the meantime, and little beside the kernel's heap.
    private static final long LIMIT_BYTES = 4L << 20;

    private final MessageCodec codec;
    private final Session session;
    private final Sockets sockets = new Sockets();
    private final Outbox shell;
    private final Outbox control;
    private final Outbox stdin;
    private final Outbox iopub;
    private final Outbox heartbeat;

    private Transport(ConnectionFile file, MessageCodec codec, Session session, Receiver receiver)
            throws TransportException {
        this.codec = codec;
        this.session = session;
        // Both have something to say when a cell ends.
        var cells = sockets.thread("shell and iopub");
        shell = router(cells, "shell", file, file.shellPort(), Request.class, receiver::shell);
        iopub = add(cells, "iopub", SocketType.XPUB, file, file.iopubPort(), this::welcome);
        var aside = sockets.thread("control");
        control =
                router(
                        aside,
                        "control",
                        file,
                        file.controlPort(),
                        Request.class,
                        receiver::control);
        var typed = sockets.thread("stdin");
        stdin = router(typed, "stdin", file, file.stdinPort(), InputReply.class, receiver::stdin);
        var pulse = sockets.thread("heartbeat");
        heartbeat = add(pulse, "heartbeat", SocketType.REP, file, file.hbPort(), this::beat);
    }

    /// Opens the five sockets and begins to hand over what arrives.
    ///
    /// @param file where to listen
    /// @param codec signs what is sent, and checks and reads what arrives
    /// @param session gives the headers
    /// @param receiver whom to hand over what arrives; called before this method returns, too
    /// @return the open transport
    /// @throws TransportException if a port is in use or the address not that of this machine; then
    ///   none of the sockets stays open
    public static Transport open(
            ConnectionFile file, MessageCodec codec, Session session, Receiver receiver)
            throws TransportException {
        var transport = new Transport(file, codec, session, receiver);
        transport.sockets.open();
        return transport;
    }

    /// Answers a request; returns at once. On shell, the answer goes out with what is published
    /// next: an idle follows each of them, and one thread sends both. After [#close] nothing
    /// happens.
    ///
    /// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#request-reply
    ///
    /// @param channel where the request came from
    /// @param request what is answered
    /// @param reply the answer
    public void reply(ReplyChannel channel, Message<? extends Request> request, Reply reply) {
        var message = answer(request, reply);
        switch (channel) {
            case SHELL -> shell.hold(() -> codec.encode(message));
            case CONTROL -> control.add(() -> codec.encode(message));
        }
    }

    /// Tells every frontend. Returns at once for [Status] and [ExecuteInput], which tell how
    /// requests go; for anything else waits, even if interrupted, while too much output is on its
    /// way. After [#close] nothing happens.
    ///
    /// Source:
    /// https://jupyter-client.readthedocs.io/en/stable/messaging.html#messages-on-the-iopub-pub-sub-channel
    ///
    /// @param publication what to tell
    /// @param parent header of the request that it belongs to
    public void publish(Publication publication, Optional<Header> parent) {
        publish(publication, parent, Attachment.none());
    }

    /// Tells every frontend something that has more than content, as the other method does.
    ///
    /// @param publication what to tell
    /// @param parent header of the request that it belongs to
    /// @param attachment what it carries beside its content
    public void publish(Publication publication, Optional<Header> parent, Attachment attachment) {
        var message = session.message(List.of(), parent, publication, attachment);
        if (publication instanceof Status || publication instanceof ExecuteInput) {
            iopub.add(() -> published(message));
        } else {
            iopub.addWhenRoom(published(message));
        }
    }

    /// Tells every frontend, as [#publish] does, but with what is published next.
    ///
    /// @param publication what to tell
    /// @param parent header of the request that it belongs to
    public void hold(Publication publication, Optional<Header> parent) {
        iopub.holdWhenRoom(
                published(session.message(List.of(), parent, publication, Attachment.none())));
    }

    private List<byte[]> published(Message<Publication> message) {
        var topic = "kernel." + session.id() + "." + message.header().msgType();
        var frames = new ArrayList<byte[]>();
        frames.add(topic.getBytes(UTF_8));
        frames.addAll(codec.encode(message));
        return frames;
    }

    /// Asks the frontend that sent a request for a line; returns at once. The answer comes to
    /// [Receiver#stdin]. After [#close] nothing happens.
    ///
    /// Source:
    /// https://jupyter-client.readthedocs.io/en/stable/messaging.html#messages-on-the-stdin-router-dealer-channel
    ///
    /// @param requester the request that is being worked on, from the shell channel
    /// @param question what to ask
    /// @return the id of the question's message, which the parent header of the answer names
    public String ask(Message<? extends Request> requester, InputRequest question) {
        var message = answer(requester, question);
        stdin.add(codec.encode(message));
        return message.header().msgId();
    }

    /// Sends what is queued, for at most a few seconds if frontends do not take it, and closes the
    /// sockets. A second call does nothing.
    ///
    /// @throws IllegalStateException if a [Receiver] calls it on the thread of a socket
    @Override
    public void close() {
        sockets.close();
    }

    private <C extends Content> Message<C> answer(Message<?> request, C content) {
        return session.message(request.identities(), Optional.of(request.header()), content);
    }

    private <C extends Content> Outbox router(
            SocketThread thread,
            String name,
            ConnectionFile file,
            int port,
            Class<C> kind,
            Consumer<Message<C>> to) {
        var type = SocketType.ROUTER;
        return add(thread, name, type, file, port, frames -> decode(name, frames, kind, to));
    }

    private Outbox add(
            SocketThread thread,
            String name,
            SocketType type,
            ConnectionFile file,
            int port,
            Consumer<List<byte[]>> incoming) {
        var endpoint = new Endpoint(name, type, file.ip(), port, file.curveKeys());
        return thread.add(endpoint, LIMIT_BYTES, incoming);
    }

    private <C extends Content> void decode(
            String name, List<byte[]> frames, Class<C> kind, Consumer<Message<C>> to) {
        try {
            to.accept(codec.decode(frames, kind));
        } catch (ProtocolException e) {
            Log.warn(name + ": message ignored: " + e.getMessage());
        }
    }

    /// Answers a subscription under its own topic, so that it reaches whoever subscribed, and
    /// before all that is queued: the welcome is the first message that a frontend gets.
    ///
    /// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#welcome-message
    private void welcome(List<byte[]> frames) {
        var frame = frames.getFirst();
        if (frame.length > 0 && frame[0] == Endpoint.SUBSCRIBE) {
            var topic = Arrays.copyOfRange(frame, 1, frame.length);
            var welcome = new IopubWelcome(new String(topic, UTF_8));
            iopub.addFirst(
                    codec.encode(session.message(List.of(topic), Optional.empty(), welcome)));
        }
    }

    /// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#heartbeat-for-kernels
    private void beat(List<byte[]> frames) {
        heartbeat.add(frames);
    }
}

package jawait.kernel.transport;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.zeromq.ZMQ;

/// An open socket: what arrives is handed over, what waits in its outbox is sent. It never waits
/// itself. For the thread that opened it.
final class OpenSocket implements Closeable {

    /// What a socket is made of.
    ///
    /// @param endpoint where it listens
    /// @param outbox what it is to send
    /// @param incoming called with the frames of each message
    record Plan(Endpoint endpoint, Outbox outbox, Consumer<List<byte[]>> incoming) {}

    /// Sent before looking for what has arrived, so that a flood of output does not keep others
    /// from subscribing.
    private static final int BATCH = 100;

    /// Written before the first of them is sent: ZeroMQ's thread writes to a connection at once
    /// what it finds together, and a cell ends with a result and an idle.
    private static final int TOGETHER = 4;

    private final Plan plan;
    private final ZMQ.Socket socket;
    private final Deque<List<byte[]>> written = new ArrayDeque<>();
    private int framesSent;

    private OpenSocket(Plan plan, ZMQ.Socket socket) {
        this.plan = plan;
        this.socket = socket;
    }

    /// Opens a socket.
    ///
    /// @param selector hears of what arrives
    /// @throws TransportException if the port is in use or the address not that of this machine
    /// @throws IOException if the selector is closed
    static OpenSocket open(Plan plan, ZMQ.Context context, Selector selector)
            throws TransportException, IOException {
        var socket = plan.endpoint().open(context);
        socket.getFD().register(selector, SelectionKey.OP_READ);
        return new OpenSocket(plan, socket);
    }

    /// Receives a message and sends some, as far as that is possible now. No message, however bad,
    /// makes it fail.
    ///
    /// @return whether anything happened, and more may be possible
    boolean turn() {
        try {
            boolean received = receive();
            boolean sent = send();
            return received || sent;
        } catch (Throwable t) {
            // A kernel that has gone deaf is worse than one that has lost a message.
            Log.error(plan.endpoint().name() + ": message lost: " + t, t);
            return true;
        }
    }

    /// Who subscribes while the others do not keep up waits as well: the rest of a message must not
    /// come before the welcome.
    private boolean receive() {
        boolean arrived = (socket.getEvents() & ZMQ.Poller.POLLIN) != 0;
        if (!arrived || !written.isEmpty()) {
            return false;
        }
        var frames = new ArrayList<byte[]>();
        frames.add(socket.recv());
        while (socket.hasReceiveMore()) {
            frames.add(socket.recv());
        }
        plan.endpoint().admit(socket, frames);
        plan.incoming().accept(frames);
        return true;
    }

    private boolean send() {
        int sent = 0;
        while (sent < BATCH && hasWritten() && sendFirst()) {
            sent++;
        }
        return sent > 0;
    }

    private boolean hasWritten() {
        if (written.isEmpty()) {
            for (int i = 0; i < TOGETHER; i++) {
                plan.outbox().take().ifPresent(written::add);
            }
        }
        return !written.isEmpty();
    }

    private boolean sendFirst() {
        boolean blocked = false;
        try {
            blocked = !sendRest(written.getFirst());
        } finally {
            // A message that cannot be sent must not stay in the way of others.
            if (!blocked) {
                framesSent = 0;
                written.removeFirst();
            }
        }
        return !blocked;
    }

    /// Where a frontend does not keep up, the rest of the message waits until it has taken more.
    private boolean sendRest(List<byte[]> frames) {
        for (; framesSent < frames.size(); framesSent++) {
            int more = framesSent < frames.size() - 1 ? ZMQ.SNDMORE : 0;
            if (!socket.send(frames.get(framesSent), ZMQ.DONTWAIT | more)) {
                return false;
            }
        }
        return true;
    }

    /// Whether all has been sent and nothing will come any more.
    boolean isSpent() {
        return written.isEmpty() && plan.outbox().isSpent();
    }

    @Override
    public void close() {
        socket.close();
    }
}

package jawait.runtime;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jawait.runtime.host.Hosts;
import jawait.runtime.link.CommAct;
import jawait.runtime.link.CommContent;
import org.jspecify.annotations.Nullable;

/// A conversation with a piece of the frontend, such as a widget; made by [Comms].
///
/// Handlers run on a thread of the comm's own, one message after the other, also while a cell runs.
/// What they print is shown where the frontend expects it for the message; an exception that one
/// throws is reported there, and the comm stays open. Thread-safe.
///
/// Source: Jupyter messaging protocol, *Custom Messages*.
public final class Comm {

    private final String id;
    private final String target;
    private volatile Consumer<CommMessage> messageHandler = _ -> {};
    private volatile Consumer<CommMessage> closeHandler = _ -> {};
    private volatile boolean open = true;

    Comm(String id, String target) {
        this.id = id;
        this.target = target;
    }

    /// {@return what both sides call this comm}
    public String id() {
        return id;
    }

    /// {@return whom it was opened for}
    public String target() {
        return target;
    }

    /// {@return whether neither side has closed it}
    public boolean isOpen() {
        return open;
    }

    /// Says something to the frontend.
    ///
    /// @param data maps, lists, arrays, text, numbers, booleans and null
    /// @param buffers bytes that travel beside the data
    /// @throws IllegalArgumentException if JSON has no place for something in the data
    /// @throws IllegalStateException if the comm is closed
    public void send(Map<String, ? extends @Nullable Object> data, byte[]... buffers) {
        if (!open) {
            throw new IllegalStateException("the comm for \"" + target + "\" is closed");
        }
        Hosts.comms().say(new CommAct.Message(id, content(data, Map.of(), buffers)));
    }

    /// Closes the comm; nothing happens where it is closed already.
    public void close() {
        close(Map.of());
    }

    /// Closes the comm with a last word; nothing happens where it is closed already.
    ///
    /// @param data as of [#send]
    /// @throws IllegalArgumentException if JSON has no place for something in the data
    public void close(Map<String, ? extends @Nullable Object> data) {
        var content = content(data, Map.of());
        if (end()) {
            Hosts.comms().say(new CommAct.Close(id, content));
        }
    }

    /// Hears what the frontend says from now on, in the place of an earlier handler.
    ///
    /// @param handler called for each message
    public void onMessage(Consumer<CommMessage> handler) {
        messageHandler = handler;
    }

    /// Hears that the frontend has closed the comm, in the place of an earlier handler.
    ///
    /// @param handler called once, with the last word
    public void onClose(Consumer<CommMessage> handler) {
        closeHandler = handler;
    }

    void heard(CommMessage message) {
        messageHandler.accept(message);
    }

    void heardClose(CommMessage lastWord) {
        if (end()) {
            closeHandler.accept(lastWord);
        }
    }

    private synchronized boolean end() {
        boolean ended = open;
        open = false;
        Comms.forget(id);
        return ended;
    }

    static CommContent content(
            Map<String, ? extends @Nullable Object> data,
            Map<String, ? extends @Nullable Object> metadata,
            byte[]... buffers) {
        return new CommContent(Json.write(data), Json.write(metadata), List.of(buffers));
    }
}

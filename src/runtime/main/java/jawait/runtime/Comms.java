package jawait.runtime;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import jawait.runtime.host.Hosts;
import jawait.runtime.link.CommAct;
import jawait.runtime.link.CommContent;
import org.jspecify.annotations.Nullable;

/// Opens comms, and takes those that the frontend opens. All methods are thread-safe.
///
/// Source: Jupyter messaging protocol, *Custom Messages*.
public final class Comms {

    private static final Map<String, BiConsumer<Comm, CommMessage>> TARGETS =
            new ConcurrentHashMap<>();
    private static final Map<String, Comm> OPEN = new ConcurrentHashMap<>();

    static {
        Hosts.comms().connect(Comms::hear);
    }

    private Comms() {
        // static only
    }

    /// Opens a comm for a target of the frontend. A frontend that does not know it closes the comm.
    ///
    /// @param target who is to listen there
    /// @param data the first word: maps, lists, arrays, text, numbers, booleans and null
    /// @param buffers bytes that travel beside the data
    /// @return the open comm
    /// @throws IllegalArgumentException if JSON has no place for something in the data
    public static Comm open(
            String target, Map<String, ? extends @Nullable Object> data, byte[]... buffers) {
        return open(target, data, Map.of(), buffers);
    }

    /// Opens a comm, with metadata for targets that ask for it, as Jupyter's widgets do.
    ///
    /// @param target who is to listen there
    /// @param data as of the other method
    /// @param metadata about the message
    /// @param buffers bytes that travel beside the data
    /// @return the open comm
    /// @throws IllegalArgumentException if JSON has no place for something in the data
    public static Comm open(
            String target,
            Map<String, ? extends @Nullable Object> data,
            Map<String, ? extends @Nullable Object> metadata,
            byte[]... buffers) {
        var comm = new Comm(UUID.randomUUID().toString(), target);
        var content = Comm.content(data, metadata, buffers);
        OPEN.put(comm.id(), comm);
        Hosts.comms().say(new CommAct.Open(comm.id(), target, content));
        return comm;
    }

    /// Takes the comms that the frontend opens for a target, in the place of an earlier handler.
    ///
    /// @param target the name
    /// @param handler gets the open comm and the first word; it may set the comm's own handlers
    public static void register(String target, BiConsumer<Comm, CommMessage> handler) {
        TARGETS.put(target, handler);
    }

    /// Takes no more comms for a target; those that are open stay open.
    ///
    /// @param target the name
    public static void unregister(String target) {
        TARGETS.remove(target);
    }

    static void forget(String id) {
        OPEN.remove(id);
    }

    private static void hear(CommAct act) {
        switch (act) {
            case CommAct.Open(var id, var target, var content) -> {
                var handler = Optional.ofNullable(TARGETS.get(target));
                if (handler.isEmpty()) {
                    Hosts.comms().say(new CommAct.Close(id, CommContent.EMPTY));
                } else {
                    var comm = new Comm(id, target);
                    OPEN.put(id, comm);
                    handler.get().accept(comm, message(content));
                }
            }
            case CommAct.Message(var id, var content) ->
                    Optional.ofNullable(OPEN.get(id))
                            .ifPresent(comm -> comm.heard(message(content)));
            case CommAct.Close(var id, var content) ->
                    Optional.ofNullable(OPEN.get(id))
                            .ifPresent(comm -> comm.heardClose(message(content)));
        }
    }

    private static CommMessage message(CommContent content) {
        return new CommMessage(
                object(content.data()), object(content.metadata()), content.buffers());
    }

    /// The kernel hands over objects only.
    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> object(String json) {
        return Json.read(json) instanceof Map<?, ?> map
                ? (Map<String, @Nullable Object>) map
                : Map.of();
    }
}

package jawait.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jawait.kernel.protocol.Payload;

/// What the running cell wants its frontend to do, kept until the reply that carries it.
/// Thread-safe.
///
/// There is one page and one next input: of a kind the latest counts, as in IPython.
final class Payloads {

    private final Map<Class<?>, Payload> byKind = new LinkedHashMap<>();
    private long running;

    /// A cell is about to run; what the one before did not send is gone.
    synchronized void begin(long cell) {
        running = cell;
        byKind.clear();
    }

    /// Keeps a payload for the reply of its cell; nothing happens once that has ended, because no
    /// reply will carry it any more.
    synchronized void add(long cell, Payload payload) {
        if (cell == running) {
            byKind.remove(payload.getClass());
            byKind.put(payload.getClass(), payload);
        }
    }

    /// {@return what the cell that ran last has asked for, once}
    synchronized List<Payload> take() {
        var taken = List.copyOf(byKind.values());
        byKind.clear();
        return taken;
    }
}

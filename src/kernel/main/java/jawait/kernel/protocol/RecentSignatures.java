package jawait.kernel.protocol;

import java.util.LinkedHashSet;
import java.util.SequencedSet;

/// The signatures received of late. Who has seen a signed message go by, but has no key, could send
/// it again otherwise. Thread-safe.
final class RecentSignatures {

    private final int capacity;
    private final SequencedSet<String> signatures = new LinkedHashSet<>();

    /// @param capacity how many to remember; the oldest is forgotten first
    RecentSignatures(int capacity) {
        this.capacity = capacity;
    }

    /// Remembers a signature; false if it was remembered already.
    synchronized boolean add(String signature) {
        if (!signatures.add(signature)) {
            return false;
        }
        if (signatures.size() > capacity) {
            signatures.removeFirst();
        }
        return true;
    }
}

package jawait.tutorial;

import java.util.Optional;
import java.util.function.Supplier;

/// Where a task stands that waits for a lock, a permit or an item.
///
/// @param on the name of the lock, semaphore or queue
/// @param holding who holds it at this moment, if it is a single one
record Blockade(String on, Supplier<Optional<Execution>> holding) {

    Optional<Execution> holder() {
        return holding.get();
    }
}

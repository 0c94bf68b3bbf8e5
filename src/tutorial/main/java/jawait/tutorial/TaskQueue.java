package jawait.tutorial;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// A queue between tasks with room for a few items: who takes from an empty one waits, and so does
/// who puts into a full one.
///
/// Made by [Tasks#queue(String, int)]. Items come out in the order in which they went in. Who waits
/// keeps no worker busy. Thread-safe.
///
/// @param <T> the type of the items
public final class TaskQueue<T> {

    /// One that waits: to take an item, or to put the one it has.
    private static final class Waiter<T> {
        private final Execution who;
        private Optional<T> item;

        Waiter(Execution who, Optional<T> item) {
            this.who = who;
            this.item = item;
        }
    }

    private final String name;
    private final int capacity;
    private final Deque<T> items = new ArrayDeque<>();
    private final List<Waiter<T>> takers = new ArrayList<>();
    private final List<Waiter<T>> putters = new ArrayList<>();

    TaskQueue(String name, int capacity) {
        this.name = Objects.requireNonNull(name, "name");
        this.capacity = capacity;
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank: pictures show it");
        }
        if (capacity < 1) {
            throw new IllegalArgumentException(
                    "capacity must be 1 or more, not " + capacity + ": nothing would ever fit");
        }
    }

    /// The name given when it was made.
    ///
    /// @return the name
    public String name() {
        return name;
    }

    /// How many items are in it.
    ///
    /// @return 0 to its capacity
    public synchronized int size() {
        return items.size();
    }

    /// Puts an item in, and waits for room if it is full.
    ///
    /// @param item what another task will take; not null
    /// @return the item
    /// @throws CancellationException if the task was cancelled while it waited
    public T put(T item) {
        Objects.requireNonNull(item, "item");
        var program = Program.current();
        program.beforeAccess();
        var self = new Waiter<>(program.selfOrGuest(), Optional.of(item));
        if (!offer(program, self)) {
            park(program, self, putters);
        }
        program.recordAccess(Trace.PUT, "queue", name, Optional.of(item));
        return item;
    }

    private boolean offer(Program program, Waiter<T> self) {
        var taker = Optional.<Waiter<T>>empty();
        synchronized (this) {
            if (takers.isEmpty() && items.size() == capacity) {
                putters.add(self);
                return false;
            }
            if (takers.isEmpty()) {
                items.add(self.item.orElseThrow());
            } else {
                taker = Optional.of(serve(program, takers));
                taker.get().item = self.item;
            }
        }
        taker.ifPresent(t -> program.scheduler().wake(t.who));
        return true;
    }

    private Waiter<T> serve(Program program, List<Waiter<T>> waiting) {
        return waiting.remove(program.scheduler().choose(waiting.size()));
    }

    /// Takes the oldest item out, and waits for one if it is empty.
    ///
    /// @return the item
    /// @throws CancellationException if the task was cancelled while it waited
    public T take() {
        var program = Program.current();
        program.beforeAccess();
        var self = new Waiter<T>(program.selfOrGuest(), Optional.empty());
        if (!poll(program, self)) {
            park(program, self, takers);
        }
        var item = self.item.orElseThrow();
        program.recordAccess(Trace.TAKE, "queue", name, Optional.of(item));
        return item;
    }

    private boolean poll(Program program, Waiter<T> self) {
        var putter = Optional.<Waiter<T>>empty();
        synchronized (this) {
            if (items.isEmpty()) {
                takers.add(self);
                return false;
            }
            self.item = Optional.of(items.remove());
            if (!putters.isEmpty()) {
                putter = Optional.of(serve(program, putters));
                items.add(putter.get().item.orElseThrow());
            }
        }
        putter.ifPresent(p -> program.scheduler().wake(p.who));
        return true;
    }

    // Cancelled in the very moment of being served, a task keeps what it was given: nothing is
    // lost.
    private void park(Program program, Waiter<T> self, List<Waiter<T>> waiting) {
        try {
            program.scheduler().park(self.who, new Blockade(name, Optional::empty));
        } catch (CancellationException e) {
            if (leave(self, waiting)) {
                throw e;
            }
        }
    }

    private synchronized boolean leave(Waiter<T> self, List<Waiter<T>> waiting) {
        return waiting.remove(self);
    }

    /// The name and what is in it, for example `orders: [tea, cake]`.
    @Override
    public synchronized String toString() {
        return name + ": " + items;
    }
}

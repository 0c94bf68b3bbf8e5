package jawait.tutorial;

import java.util.Objects;
import java.util.Optional;
import jawait.tutorial.text.Texts;
import org.jspecify.annotations.Nullable;

/// A value that several tasks share, and whose every use is seen in the trace.
///
/// Reading and writing are two steps: between them another task may write. In an exploration each
/// is a switch point. A cell made inside the program starts anew in every run of it. Each single
/// [#get()] and [#set(Object)] is thread-safe; the two together are not, which is the point.
///
/// @param <T> the type of the value
public final class Cell<T extends @Nullable Object> {

    private final String name;
    private final Program home;
    private volatile T value;

    Cell(String name, T initial, Program home) {
        this.name = Objects.requireNonNull(name, "name");
        this.value = initial;
        this.home = home;
    }

    /// The name given to [Tasks#cell(String, Object)].
    ///
    /// @return the name
    public String name() {
        return name;
    }

    /// The program it was made in.
    Program home() {
        return home;
    }

    /// Reads the value.
    ///
    /// @return the value of this moment
    public T get() {
        var program = Program.current();
        program.beforeAccess();
        var seen = value;
        program.recordAccess(Trace.GET, "cell", name, Optional.of(Texts.value(seen)));
        return seen;
    }

    /// Writes the value.
    ///
    /// @param newValue the value that every later `get` sees
    /// @return the value written
    public T set(T newValue) {
        var program = Program.current();
        program.beforeAccess();
        value = newValue;
        program.recordAccess(Trace.SET, "cell", name, Optional.of(Texts.value(newValue)));
        return newValue;
    }

    /// The name and the value of this moment, for example `cell seats: 3`.
    @Override
    public String toString() {
        return "cell " + name + ": " + Texts.value(value);
    }
}

package jawait.tutorial.exercise;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The variables of a program that is run line by line. Not thread-safe.
public final class Variables {

    private final Map<String, Object> values = new HashMap<>();

    /// No variables yet.
    public Variables() {}

    /// Gives a variable its value.
    ///
    /// @param name of the variable
    /// @param value not null
    public void set(String name, Object value) {
        values.put(name, Objects.requireNonNull(value, name));
    }

    /// Whether a variable has been made.
    ///
    /// @param name of the variable
    /// @return whether [#get] has a value for it
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /// The value of a variable.
    ///
    /// @param <T> its type
    /// @param name of the variable
    /// @return the value
    /// @throws IllegalStateException if no earlier line has made it
    // The author of the steps says which type a variable has, as a declaration would.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> T get(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalStateException(name + " has not been made yet");
        }
        return (T) value;
    }
}

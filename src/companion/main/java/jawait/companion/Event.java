package jawait.companion;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// Something that happened: what, with which data, and when.
///
/// ```java
/// var clock = Clock.fixed(Instant.parse("2026-05-04T09:30:00Z"), ZoneOffset.UTC);
/// var signup = Event.of("signup", Map.of("email", "ada@example.org"), clock);
/// signup            // Event[name=signup, payload={email=ada@example.org}, timestamp=2026-05-04T09:30:00Z]
/// signup.payload()  // {email=ada@example.org}
/// ```
///
/// The payload is an unmodifiable copy that keeps the order in which it was given. A later change
/// of the map that was passed in does not reach the event. Keys and values are not null: what is
/// not known is left out. The values themselves are not copied, so give it values that do not
/// change.
///
/// ```java
/// var draft = new LinkedHashMap<String, Object>(Map.of("seat", 7));
/// var booked = Event.of("booked", draft);
/// draft.put("seat", 8);
/// booked.payload()                 // {seat=7}
/// booked.payload().put("seat", 9)  // throws UnsupportedOperationException
/// ```
///
/// Two events are equal if name, payload and timestamp are; the order of the payload does not
/// matter for that. Two events that were made one after the other usually differ in their
/// timestamp. Immutable, and thread-safe if the values of the payload are.
///
/// @param name what happened; not blank
/// @param payload the data that belongs to it, in the order given; unmodifiable, maybe empty
/// @param timestamp when it happened
public record Event(String name, Map<String, Object> payload, Instant timestamp) {

    /// Checks the parts and copies the payload.
    ///
    /// @throws NullPointerException if a part, or a key or value of the payload, is null
    /// @throws IllegalArgumentException if the name is blank
    public Event {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(timestamp, "timestamp");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank: say what happened");
        }
        payload = copy(Objects.requireNonNull(payload, "payload"));
    }

    // Map.copyOf would not do: its order changes from one run to the next.
    private static Map<String, Object> copy(Map<String, ?> payload) {
        var copy = new LinkedHashMap<String, Object>(payload);
        copy.forEach((key, value) -> {
            Objects.requireNonNull(key, "payload has a null key");
            Objects.requireNonNull(
                    value, () -> "payload value of \"" + key + "\": leave the key out");
        });
        return Collections.unmodifiableMap(copy);
    }

    /// Returns an event with an empty payload that happened now, by the system clock in UTC.
    ///
    /// ```java
    /// Event.of("login").payload()  // {}
    /// Event.of(" ")                // throws IllegalArgumentException: name must not be blank: say what happened
    /// ```
    ///
    /// @param name what happened; not blank
    /// @return the event
    /// @throws NullPointerException if `name` is null
    /// @throws IllegalArgumentException if `name` is blank
    public static Event of(String name) {
        return of(name, Map.of());
    }

    /// Returns an event that happened now, by the system clock in UTC.
    ///
    /// ```java
    /// Event.of("login", Map.of("user", "ada")).payload().get("user")  // "ada"
    /// ```
    ///
    /// @param name what happened; not blank
    /// @param payload the data that belongs to it; copied in its order
    /// @return the event
    /// @throws NullPointerException if an argument, or a key or value of the payload, is null
    /// @throws IllegalArgumentException if `name` is blank
    public static Event of(String name, Map<String, ?> payload) {
        return of(name, payload, Clock.systemUTC());
    }

    /// Returns an event that happened now, by the given clock; a fixed clock makes it repeatable.
    ///
    /// ```java
    /// var clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    /// Event.of("login", Map.of(), clock).equals(Event.of("login", Map.of(), clock))  // true
    /// ```
    ///
    /// @param name what happened; not blank
    /// @param payload the data that belongs to it; copied in its order
    /// @param clock tells the time; asked once
    /// @return the event
    /// @throws NullPointerException if an argument, or a key or value of the payload, is null
    /// @throws IllegalArgumentException if `name` is blank
    public static Event of(String name, Map<String, ?> payload, Clock clock) {
        return new Event(name, Collections.unmodifiableMap(payload), clock.instant());
    }

    /// Returns a copy with another name.
    ///
    /// ```java
    /// Event.of("opend").withName("opened").name()  // "opened"
    /// ```
    ///
    /// @param name the new name; not blank
    /// @return the copy; this event stays as it is
    /// @throws NullPointerException if `name` is null
    /// @throws IllegalArgumentException if `name` is blank
    public Event withName(String name) {
        return new Event(name, payload, timestamp);
    }

    /// Returns a copy with another payload, which replaces the old one as a whole.
    ///
    /// ```java
    /// Event.of("booked", Map.of("seat", 7)).withPayload(Map.of("row", 2)).payload()  // {row=2}
    /// ```
    ///
    /// @param payload the new data; copied in its order
    /// @return the copy; this event stays as it is
    /// @throws NullPointerException if `payload`, or a key or value of it, is null
    public Event withPayload(Map<String, ?> payload) {
        return new Event(name, Collections.unmodifiableMap(payload), timestamp);
    }

    /// Returns a copy with another time.
    ///
    /// ```java
    /// Event.of("login").withTimestamp(Instant.EPOCH).timestamp()  // 1970-01-01T00:00:00Z
    /// ```
    ///
    /// @param timestamp the new time
    /// @return the copy; this event stays as it is
    /// @throws NullPointerException if `timestamp` is null
    public Event withTimestamp(Instant timestamp) {
        return new Event(name, payload, timestamp);
    }
}

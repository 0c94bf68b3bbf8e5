package jawait.runtime.render;

import java.lang.reflect.Array;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jawait.runtime.host.Hosts;
import org.jspecify.annotations.Nullable;

/// The first elements of a collection, and what is to be said of the others.
///
/// Collections are the learner's code too: they may lie about their size, throw, or have no end.
///
/// @param <T> type of the elements
/// @param first in the order of the collection
/// @param rest such as `and 9,990 more`; empty where nothing is left
record Sample<T extends @Nullable Object>(List<T> first, String rest) {

    /// Looks at a collection.
    ///
    /// @param <T> type of its elements
    /// @param collection any collection
    /// @param most how many elements to take
    /// @return the sample
    static <T extends @Nullable Object> Sample<T> of(Collection<T> collection, int most) {
        var first = new ArrayList<T>();
        return switch (Contained.call(() -> take(collection.iterator(), most, first))) {
            case Contained.Result.Failed<Boolean>(var note) ->
                    new Sample<>(first, "and more, but its iterator " + note);
            case Contained.Result.Value<Boolean>(var ended) when Boolean.TRUE.equals(ended) ->
                    new Sample<>(first, "");
            case Contained.Result.Value<Boolean> _ -> new Sample<>(first, rest(collection, most));
        };
    }

    /// Looks at a map.
    ///
    /// @param map any map
    /// @param most how many entries to take
    /// @return entries that no longer depend on the map
    static Sample<Map.Entry<?, ?>> of(Map<?, ?> map, int most) {
        return switch (Contained.call(map::entrySet)) {
            case Contained.Result.Value<? extends Collection<? extends Map.Entry<?, ?>>>(
                            var entries)
                    when entries != null ->
                    copied(of(entries, most));
            case Contained.Result.Failed<?>(var note) ->
                    new Sample<>(List.of(), "and more, but its entrySet() " + note);
            case Contained.Result.Value<?> _ ->
                    new Sample<>(List.of(), "and more, but its entrySet() is null");
        };
    }

    private static Sample<Map.Entry<?, ?>> copied(Sample<? extends Map.Entry<?, ?>> entries) {
        return new Sample<>(
                entries.first().stream().<Map.Entry<?, ?>>map(SimpleImmutableEntry::new).toList(),
                entries.rest());
    }

    /// Looks at an array.
    ///
    /// @param array of objects or primitive values
    /// @param most how many elements to take
    /// @return the sample
    static Sample<@Nullable Object> ofArray(Object array, int most) {
        int length = Array.getLength(array);
        var first = new ArrayList<@Nullable Object>();
        for (int i = 0; i < Math.min(length, most); i++) {
            first.add(Array.get(array, i));
        }
        return new Sample<>(first, length > most ? more(length - most) : "");
    }

    private static <T extends @Nullable Object> boolean take(
            Iterator<T> iterator, int most, List<T> into) {
        while (into.size() < most) {
            Hosts.current().stopCheck();
            if (!iterator.hasNext()) {
                return true;
            }
            into.add(iterator.next());
        }
        return false;
    }

    private static String rest(Collection<?> collection, int taken) {
        return switch (Contained.call(collection::size)) {
            case Contained.Result.Value<Integer>(var size) when size != null && size > taken ->
                    more(size - taken);
            case Contained.Result.Value<Integer>(var size) when size != null && size == taken -> "";
            default -> "and more";
        };
    }

    private static String more(int count) {
        return String.format(Locale.ROOT, "and %,d more", count);
    }
}

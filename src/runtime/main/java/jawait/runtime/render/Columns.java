package jawait.runtime.render;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How elements become the rows of a table.
///
/// @param names of the first columns
/// @param count how many columns there would be
/// @param cells those of one element, for the first columns
record Columns(List<String> names, int count, Function<@Nullable Object, List<Cell>> cells) {

    /// One column with the elements themselves.
    static Columns ofValues() {
        return new Columns(List.of("value"), 1, value -> List.of(Cell.of(value)));
    }

    /// The columns that elements have in common: the components of records of one type, the keys of
    /// maps, the indices of arrays.
    ///
    /// @param elements any values
    /// @return the columns, empty where the elements have no parts or are of several kinds
    static Optional<Columns> of(List<?> elements) {
        Set<Class<?>> types = new LinkedHashSet<>();
        for (var element : elements) {
            if (element == null) {
                return Optional.empty();
            }
            types.add(element.getClass());
        }
        if (types.size() == 1 && Fields.areReadable(types.iterator().next())) {
            return Optional.of(ofRecords(types.iterator().next()));
        }
        if (!types.isEmpty() && types.stream().allMatch(Class::isArray)) {
            return Optional.of(ofArrays(elements));
        }
        return !types.isEmpty() && types.stream().allMatch(Map.class::isAssignableFrom)
                ? Optional.of(ofMaps(elements))
                : Optional.empty();
    }

    private static Columns ofRecords(Class<?> type) {
        var names = Fields.names(type);
        return new Columns(bounded(names), names.size(), one -> Fields.cells(present(one)));
    }

    private static Columns ofArrays(List<?> arrays) {
        int longest =
                arrays.stream().mapToInt(each -> Array.getLength(present(each))).max().orElse(0);
        int shown = Math.min(longest, Table.MOST_COLUMNS);
        var names = IntStream.range(0, shown).mapToObj(Integer::toString).toList();
        return new Columns(names, longest, array -> ofArray(present(array)));
    }

    private static List<Cell> ofArray(Object array) {
        return Sample.ofArray(array, Table.MOST_COLUMNS).first().stream().map(Cell::of).toList();
    }

    private static Columns ofMaps(List<?> maps) {
        Set<String> keys = new LinkedHashSet<>();
        maps.forEach(map -> keys.addAll(byKey(present(map)).keySet()));
        var names = bounded(List.copyOf(keys));
        return new Columns(names, keys.size(), map -> inOrder(byKey(present(map)), names));
    }

    private static Map<String, Cell> byKey(Object map) {
        var cells = new java.util.LinkedHashMap<String, Cell>();
        for (var entry : Sample.of((Map<?, ?>) map, Table.MOST_COLUMNS).first()) {
            cells.put(ValueText.inCell(entry.getKey()), Cell.of(entry.getValue()));
        }
        return cells;
    }

    private static List<Cell> inOrder(Map<String, Cell> cells, List<String> names) {
        var row = new ArrayList<Cell>();
        names.forEach(name -> row.add(cells.getOrDefault(name, Cell.EMPTY)));
        return row;
    }

    private static List<String> bounded(List<String> names) {
        return names.subList(0, Math.min(names.size(), Table.MOST_COLUMNS));
    }

    private static Object present(@Nullable Object element) {
        return Objects.requireNonNull(element);
    }
}

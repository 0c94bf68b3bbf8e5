package jawait.runtime.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the table in a value.
final class Tables {

    private Tables() {
        // static only
    }

    /// The table in a collection, an array or a map whose elements have parts of their own: a row
    /// for each, and a column for each part.
    ///
    /// @param value any value
    /// @return the table, empty where there is none
    static Optional<Table> ofParts(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var entries = sample(most -> Sample.of(map, most));
                yield Columns.of(values(entries)).map(columns -> ofMap(entries, columns));
            }
            case Collection<?> collection -> {
                var elements = sample(most -> Sample.of(collection, most));
                boolean indexed = collection instanceof List;
                yield Columns.of(elements.first())
                        .map(columns -> ofElements(elements, indexed, columns));
            }
            case Object[] array -> {
                var elements = sample(most -> Sample.ofArray(array, most));
                yield Columns.of(elements.first())
                        .map(columns -> ofElements(elements, true, columns));
            }
            default -> Optional.empty();
        };
    }

    /// The table in a value that is too long for a line of text: a row for each element, entry or
    /// component.
    ///
    /// @param value any value
    /// @return the table; empty where there is none, and for numbers, which read well one after the
    ///   other
    static Optional<Table> ofLong(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                    Optional.of(ofMap(sample(most -> Sample.of(map, most)), Columns.ofValues()));
            case Collection<?> collection ->
                    ofTexts(
                            sample(most -> Sample.of(collection, most)),
                            collection instanceof List);
            case Object[] array -> ofTexts(sample(most -> Sample.ofArray(array, most)), true);
            case Record one when Fields.areReadable(one.getClass()) -> Optional.of(ofRecord(one));
            default -> Optional.empty();
        };
    }

    private static <T extends @Nullable Object> Sample<T> sample(IntFunction<Sample<T>> of) {
        var sample = of.apply(Table.MOST_ROWS);
        return sample.rest().isEmpty() ? sample : of.apply(Table.ROWS_OF_MANY);
    }

    private static Optional<Table> ofTexts(Sample<?> sample, boolean indexed) {
        return sample.first().stream().allMatch(Tables::isShort)
                ? Optional.empty()
                : Optional.of(ofElements(sample, indexed, Columns.ofValues()));
    }

    private static boolean isShort(@Nullable Object value) {
        return value == null
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof Enum<?>;
    }

    private static Table ofElements(Sample<?> sample, boolean indexed, Columns columns) {
        var rows = new ArrayList<List<Cell>>();
        for (var element : sample.first()) {
            var before = indexed ? List.of(Cell.of(rows.size())) : List.<Cell>of();
            rows.add(row(before, columns, element));
        }
        return table(indexed ? List.of("") : List.of(), columns, rows, sample.rest());
    }

    private static Table ofMap(Sample<Map.Entry<?, ?>> entries, Columns columns) {
        var rows = new ArrayList<List<Cell>>();
        for (var entry : entries.first()) {
            rows.add(row(List.of(Cell.of(entry.getKey())), columns, entry.getValue()));
        }
        return table(List.of("key"), columns, rows, entries.rest());
    }

    private static Table ofRecord(Record one) {
        var names = Fields.names(one.getClass());
        var cells = Fields.cells(one);
        var rows = new ArrayList<List<Cell>>();
        for (int i = 0; i < names.size(); i++) {
            rows.add(List.of(new Cell(names.get(i), false), cells.get(i)));
        }
        return new Table(/* labelled= */ true, List.of("component", "value"), rows, "");
    }

    private static List<?> values(Sample<Map.Entry<?, ?>> entries) {
        var values = new ArrayList<@Nullable Object>();
        entries.first().forEach(entry -> values.add(entry.getValue()));
        return values;
    }

    /// Every row has as many cells as there are columns.
    private static List<Cell> row(List<Cell> before, Columns columns, @Nullable Object element) {
        var cells = new ArrayList<>(before);
        cells.addAll(columns.cells().apply(element));
        int count = before.size() + columns.names().size();
        while (cells.size() < count) {
            cells.add(Cell.EMPTY);
        }
        return List.copyOf(cells.subList(0, count));
    }

    private static Table table(
            List<String> before, Columns columns, List<List<Cell>> rows, String rest) {
        int left = columns.count() - columns.names().size();
        var notes = Stream.of(rest, left == 0 ? "" : moreColumns(left));
        return new Table(
                !before.isEmpty(),
                Stream.concat(before.stream(), columns.names().stream()).toList(),
                rows,
                String.join("; ", notes.filter(note -> !note.isEmpty()).toList()));
    }

    private static String moreColumns(int count) {
        return String.format(Locale.ROOT, "and %,d more columns", count);
    }
}

package jawait.runtime.render;

import java.util.List;

/// Values in rows and columns, as much of them as one looks at.
///
/// @param labelled whether the first column says which row it is: an index, a key
/// @param header one text for each column
/// @param rows with one cell for each column
/// @param rest what is not there, such as `and 9,990 more`; empty where all is
record Table(boolean labelled, List<String> header, List<List<Cell>> rows, String rest) {

    /// How many rows there are at most.
    static final int MOST_ROWS = 50;

    /// How many rows stand for those that are more than [#MOST_ROWS].
    static final int ROWS_OF_MANY = 10;

    /// How many columns there are at most.
    static final int MOST_COLUMNS = 20;

    /// Copies the lists.
    Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /// Whether a column has numbers alone.
    ///
    /// @param column counted from 0
    /// @return whether it has, empty cells aside
    boolean isNumeric(int column) {
        var filled =
                rows.stream()
                        .map(row -> row.get(column))
                        .filter(cell -> !cell.equals(Cell.EMPTY))
                        .toList();
        return !filled.isEmpty() && filled.stream().allMatch(Cell::number);
    }
}

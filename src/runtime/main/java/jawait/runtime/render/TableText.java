package jawait.runtime.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A table in letters of one width.
final class TableText {

    private static final int WIDEST = 60;
    private static final String GAP = "  ";

    private final Table table;
    private final List<Integer> widths;

    private TableText(Table table) {
        this.table = table;
        widths = IntStream.range(0, table.header().size()).mapToObj(this::width).toList();
    }

    /// Draws a table.
    ///
    /// @param table any table
    /// @return its lines, the header first and what is left out last
    static String of(Table table) {
        return String.join("\n", new TableText(table).lines());
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(line(table.header()));
        for (var row : table.rows()) {
            lines.add(line(row.stream().map(Cell::text).toList()));
        }
        if (!table.rest().isEmpty()) {
            lines.add("… " + table.rest());
        }
        return lines;
    }

    private String line(List<String> texts) {
        var line = new StringBuilder();
        for (int column = 0; column < texts.size(); column++) {
            var text = oneLine(texts.get(column));
            var padding = " ".repeat(widths.get(column) - length(text));
            line.append(column == 0 ? "" : GAP);
            line.append(table.isNumeric(column) ? padding + text : text + padding);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        var width = length(oneLine(table.header().get(column)));
        for (var row : table.rows()) {
            width = Math.max(width, length(oneLine(row.get(column).text())));
        }
        return width;
    }

    private static String oneLine(String text) {
        var line = text.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t");
        return new BoundedText(WIDEST, "…").append(line).toString();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}

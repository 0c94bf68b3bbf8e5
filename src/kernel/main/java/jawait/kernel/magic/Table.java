package jawait.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jawait.runtime.MimeBundle;

/// A table as text and as HTML.
///
/// @param head the columns' names
/// @param rows each as long as the head
record Table(List<String> head, List<List<String>> rows) {

    Table {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /// {@return both representations}
    MimeBundle bundle() {
        return MimeBundle.text(text()).with("text/html", html());
    }

    private String text() {
        var lines = new ArrayList<List<String>>();
        lines.add(head);
        lines.addAll(rows);
        return lines.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(List<String> cells) {
        var line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            line.append(cell).append(" ".repeat(width(column) - cell.length() + 2));
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        int widest = rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        return Math.max(widest, head.get(column).length());
    }

    private String html() {
        return "<table><thead>"
                + row(head, "th")
                + "</thead><tbody>"
                + rows.stream().map(row -> row(row, "td")).collect(Collectors.joining())
                + "</tbody></table>";
    }

    private static String row(List<String> cells, String tag) {
        return cells.stream()
                .map(cell ->
                        "<"
                                + tag
                                + " style=\"text-align:left\">"
                                + escaped(cell)
                                + "</"
                                + tag
                                + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

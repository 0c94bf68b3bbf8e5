package jawait.runtime.render;

import java.util.List;

/// A table as HTML. The frontend's own style for tables is kept; texts stand on the left.
final class TableHtml {

    private static final String LEFT = " style=\"text-align:left\"";
    private static final String LEFT_LINES = " style=\"text-align:left;white-space:pre-wrap\"";
    private static final String QUIET = " style=\"color:var(--jp-ui-font-color2,#767676)\"";

    private final Table table;
    private final StringBuilder html = new StringBuilder();

    private TableHtml(Table table) {
        this.table = table;
    }

    /// Draws a table.
    ///
    /// @param table any table
    /// @return an element without script, class or id
    static String of(Table table) {
        return new TableHtml(table).draw();
    }

    private String draw() {
        html.append("<table style=\"margin:0\"><thead><tr>");
        for (int column = 0; column < table.header().size(); column++) {
            var style = table.isNumeric(column) ? "" : LEFT;
            element("th", style, table.header().get(column));
        }
        html.append("</tr></thead><tbody>");
        table.rows().forEach(this::row);
        html.append("</tbody></table>");
        if (!table.rest().isEmpty()) {
            element("div", QUIET, "… " + table.rest());
        }
        return html.toString();
    }

    private void row(List<Cell> cells) {
        html.append("<tr>");
        for (int column = 0; column < cells.size(); column++) {
            boolean label = column == 0 && table.labelled();
            var text = cells.get(column).text();
            element(label ? "th" : "td", style(column, text), text);
        }
        html.append("</tr>");
    }

    private String style(int column, String text) {
        if (table.isNumeric(column)) {
            return "";
        }
        return text.contains("\n") ? LEFT_LINES : LEFT;
    }

    private void element(String name, String style, String text) {
        html.append('<').append(name).append(style).append('>');
        html.append(Html.escape(text)).append("</").append(name).append('>');
    }
}

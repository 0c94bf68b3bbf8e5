package jawait.tutorial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Draws panels with characters, one above the other on one time axis.
///
/// Each tick at which something happens has a column of its own, so that code, which takes no time,
/// is seen; the columns between two ticks are as many as the time between them asks for.
final class TextDrawing {

    /// A stretch of time that one character stands for; a moment if both ends are the same.
    private record Column(long from, long to) {

        boolean isMoment() {
            return from == to;
        }
    }

    private static final int WIDTH = 52;
    private static final int LONGEST_LABEL = 12;
    private static final String LEVELS = " ▁▂▃▄▅▆▇█";
    private static final String GHOST = "┄┄┄┄┄┄";

    private final List<Panel> panels;
    private final List<Column> columns;
    private final int labelWidth;

    private TextDrawing(List<Panel> panels) {
        this.panels = panels;
        this.columns = columns(panels);
        this.labelWidth = panels.stream().mapToInt(TextDrawing::labelLength).reduce(8, Math::max);
    }

    private static int labelLength(Panel panel) {
        var more = panel.hidden().isEmpty() ? 0 : panel.more().length();
        return panel.rows().stream().mapToInt(TextDrawing::labelLength).reduce(more, Math::max);
    }

    private static int labelLength(Row row) {
        return switch (row) {
            case Row.OfLane(var lane, var depth) -> 2 * depth + label(lane.label()).length();
            case Row.OfScope(var bracket, var depth, _) ->
                    2 * Math.max(0, depth - 1)
                            + "scope ".length()
                            + label(bracket.label()).length();
        };
    }

    static String draw(List<Panel> panels) {
        return new TextDrawing(panels).text();
    }

    private static List<Column> columns(List<Panel> panels) {
        var ticks = new TreeSet<Long>();
        panels.forEach(p -> addTicks(ticks, p));
        var end = Math.max(1, ticks.last());
        var columns = new ArrayList<Column>();
        var before = Optional.<Long>empty();
        var moments = ticks.size() <= WIDTH / 2;
        for (var tick : ticks) {
            before.ifPresent(from -> addBetween(columns, from, tick, end));
            if (moments) {
                columns.add(new Column(tick, tick));
            }
            before = Optional.of(tick);
        }
        return columns;
    }

    private static void addTicks(Set<Long> ticks, Panel panel) {
        ticks.add(0L);
        ticks.add(panel.end());
        panel.lanes().stream()
                .flatMap(lane -> lane.spans().stream())
                .flatMap(span -> Stream.of(span.from(), span.to()))
                .forEach(tick -> ticks.add(Math.min(tick, panel.end())));
    }

    private static void addBetween(List<Column> columns, long from, long to, long end) {
        var count = Math.max(1, Math.round((double) (to - from) * WIDTH / end));
        for (var i = 0L; i < count; i++) {
            var left = from + (to - from) * i / count;
            columns.add(new Column(left, Math.max(left + 1, from + (to - from) * (i + 1) / count)));
        }
    }

    private String text() {
        var drawn = panels.stream().map(this::panel).collect(Collectors.joining("\n"));
        return drawn + "\n" + legend();
    }

    private String panel(Panel panel) {
        var lines = new ArrayList<String>();
        lines.add(panel.title() + "  (" + panel.subtitle() + ")");
        panel.rows().forEach(row -> lines.addAll(lines(panel, row)));
        if (!panel.hidden().isEmpty()) {
            lines.add(row(panel.more(), density(panel)));
        }
        panel.workers()
                .forEach((worker, spans) ->
                        lines.add(row(panel.workerLabel(worker), strip(spans, panel))));
        if (panel.moreWorkers() > 0) {
            lines.add(" " + panel.moreWorkersLabel());
        }
        lines.add(row("", axis()));
        lines.add(panel.numbers());
        lines.addAll(wrap(panel.caption(), 88));
        return String.join("\n", lines) + "\n";
    }

    private List<String> lines(Panel panel, Row row) {
        return switch (row) {
            case Row.OfLane(var lane, var depth) -> lane(panel, lane, "  ".repeat(depth));
            case Row.OfScope(var bracket, var depth, _) ->
                    List.of(
                            row(
                                    "  ".repeat(Math.max(0, depth - 1))
                                            + "scope "
                                            + label(bracket.label()),
                                    bracket(panel, bracket)));
        };
    }

    private List<String> lane(Panel panel, Lane lane, String indent) {
        var drawn =
                row(indent + label(lane.label()), bar(lane, panel.end()) + " " + panel.mark(lane));
        var foreseen = panel.predicted().getOrDefault(lane.label(), List.of());
        return foreseen.isEmpty()
                ? List.of(drawn)
                : List.of(drawn, row(indent + "  as drawn", prediction(foreseen)));
    }

    // Fork at the left, a notch where the scope's own code ended and it waits, close at the right.
    private String bracket(Panel panel, Bracket bracket) {
        var line = new StringBuilder();
        var open = columnOf(bracket.open());
        var join = columnOf(bracket.join());
        var close = columnOf(Math.min(bracket.close(), panel.end()));
        for (var i = 0; i <= close; i++) {
            line.append(
                    i < open ? ' ' : i == open ? '┌' : i == close ? '┐' : i == join ? '┬' : '─');
        }
        return line.toString();
    }

    private int columnOf(long tick) {
        for (var i = 0; i < columns.size(); i++) {
            if (columns.get(i).to() >= tick) {
                return i;
            }
        }
        return columns.size() - 1;
    }

    private String prediction(List<Span> foreseen) {
        var line = new StringBuilder();
        for (var column : columns) {
            var inside = foreseen.stream().anyMatch(s -> touches(s, column));
            line.append(inside ? '╌' : ' ');
        }
        return line.toString().stripTrailing();
    }

    // The higher, the more of the tasks without a lane are in flight.
    private String density(Panel panel) {
        var line = new StringBuilder();
        var most = Math.max(1, panel.hiddenInFlight().max());
        for (var column : columns) {
            var count =
                    column.from() > panel.end()
                            ? 0
                            : panel.hiddenInFlight().steps().floorEntry(column.from()).getValue();
            line.append(LEVELS.charAt(Math.ceilDiv(count * (LEVELS.length() - 1), most)));
        }
        return line.toString().stripTrailing() + " at most " + most + " of them in flight";
    }

    private String row(String label, String rest) {
        return (" %-" + labelWidth + "s %s").formatted(label, rest).stripTrailing();
    }

    private static String label(String label) {
        return label.length() <= LONGEST_LABEL
                ? label
                : label.substring(0, LONGEST_LABEL - 1) + "…";
    }

    private String bar(Lane lane, long end) {
        var bar = new StringBuilder();
        for (var column : columns) {
            bar.append(column.from() > end ? ' ' : character(lane.spans(), column));
        }
        for (var span : lane.spans()) {
            nameInside(bar, lane, span);
        }
        var drawn = bar.toString().stripTrailing();
        return lane.end() == End.NEVER_STARTED && drawn.length() < GHOST.length() ? GHOST : drawn;
    }

    private String strip(List<Span> spans, Panel panel) {
        var strip = new StringBuilder();
        for (var column : columns) {
            strip.append(column.from() > panel.end() ? ' ' : character(spans, column));
        }
        return strip.toString().stripTrailing();
    }

    private static char character(List<Span> spans, Column column) {
        var at = Optional.<Span>empty();
        for (var span : spans) {
            if (touches(span, column) && at.filter(s -> s.state() == State.RUNNING).isEmpty()) {
                at = Optional.of(span);
            }
        }
        return at.map(span -> character(span.state())).orElse(' ');
    }

    private static boolean touches(Span span, Column column) {
        return column.isMoment()
                ? span.from() <= column.from() && column.to() <= span.to()
                : span.from() < column.to() && column.from() < span.to();
    }

    private static char character(State state) {
        return switch (state) {
            case DESCRIBED -> '┄';
            case READY -> '─';
            case RUNNING -> '▓';
            case WAITING -> '░';
            case AWAITING -> '▒';
            case BLOCKED -> '×';
        };
    }

    // Whom it waits for, or what it fetches, stands inside the bar if there is room for it.
    private void nameInside(StringBuilder bar, Lane lane, Span span) {
        var name = span.detail().filter(d -> !d.equals(lane.label())).orElse("");
        var from = -1;
        var to = -1;
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (!column.isMoment() && span.from() <= column.from() && column.to() <= span.to()) {
                from = from < 0 ? i : from;
                to = i;
            }
        }
        if (!name.isEmpty() && from >= 0 && to - from + 1 >= name.length() + 4) {
            var start = from + (to - from + 1 - name.length() - 2) / 2;
            bar.replace(start, start + name.length() + 2, " " + name + " ");
        }
    }

    private String axis() {
        var end = panels.stream().mapToLong(Panel::end).max().orElse(0);
        if (end == 0) {
            return "0 ms";
        }
        var axis = new StringBuilder();
        var next = 0L;
        for (var i = 0; i < columns.size(); i++) {
            if (next < Math.max(columns.get(i).to(), columns.get(i).from() + 1)) {
                axis.repeat(' ', Math.max(i == 0 ? 0 : 1, i - axis.length())).append(next);
                next += Axis.step(end, 5);
            }
        }
        return axis + " ms";
    }

    private String legend() {
        var parts = new ArrayList<String>();
        for (var state : State.values()) {
            if (panels.stream().anyMatch(p -> p.occurs(state))) {
                parts.add(character(state) + " " + state.meaning());
            }
        }
        if (panels.stream().anyMatch(p -> !p.predicted().isEmpty())) {
            parts.add("╌ as you drew it");
        }
        return String.join("   ", parts);
    }

    /// The text in lines of at most so many characters.
    static List<String> wrap(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ", -1)) {
            if (line.length() + word.length() + 1 > width && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}

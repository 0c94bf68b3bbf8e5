package jawait.tutorial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
    private static final String GHOST = "┄┄┄┄┄┄";

    private final List<Panel> panels;
    private final List<Column> columns;
    private final int labelWidth;

    private TextDrawing(List<Panel> panels) {
        this.panels = panels;
        this.columns = columns(panels);
        this.labelWidth =
                panels.stream()
                        .flatMap(p -> p.lanes().stream())
                        .mapToInt(lane -> label(lane.label()).length())
                        .reduce(8, Math::max);
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
        for (var lane : panel.lanes()) {
            for (var span : lane.spans()) {
                ticks.add(Math.min(span.from(), panel.end()));
                ticks.add(Math.min(span.to(), panel.end()));
            }
        }
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
        for (var lane : panel.lanes()) {
            lines.add(row(lane.label(), bar(lane, panel.end()) + " " + panel.mark(lane)));
        }
        if (panel.hidden() > 0) {
            lines.add("+ " + panel.hidden() + " more tasks");
        }
        panel.workers()
                .forEach((worker, spans) ->
                        lines.add(row(workerLabel(panel, worker), strip(spans, panel))));
        lines.add(row("", axis()));
        lines.add(panel.numbers());
        lines.addAll(wrap(panel.caption(), 88));
        return String.join("\n", lines) + "\n";
    }

    static String workerLabel(Panel panel, int worker) {
        return panel.workers().size() == 1 ? "worker" : "worker " + worker;
    }

    private String row(String label, String rest) {
        return (" %-" + labelWidth + "s %s").formatted(label(label), rest).stripTrailing();
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
            var touches =
                    column.isMoment()
                            ? span.from() <= column.from() && column.to() <= span.to()
                            : span.from() < column.to() && column.from() < span.to();
            if (touches && at.filter(s -> s.state() == State.RUNNING).isEmpty()) {
                at = Optional.of(span);
            }
        }
        return at.map(span -> character(span.state())).orElse(' ');
    }

    private static char character(State state) {
        return switch (state) {
            case DESCRIBED -> '┄';
            case READY -> '─';
            case RUNNING -> '▓';
            case WAITING -> '░';
            case AWAITING -> '▒';
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
            if (panels.stream().anyMatch(p -> occurs(p, state))) {
                parts.add(character(state) + " " + meaning(state));
            }
        }
        return String.join("   ", parts);
    }

    static boolean occurs(Panel panel, State state) {
        return panel.lanes().stream()
                .flatMap(lane -> lane.spans().stream())
                .anyMatch(s -> s.state() == state && s.from() <= panel.end());
    }

    static String meaning(State state) {
        return switch (state) {
            case DESCRIBED -> "described, not started";
            case READY -> "ready, no worker free";
            case RUNNING -> "running";
            case WAITING -> "waiting for time";
            case AWAITING -> "waiting for a task";
        };
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

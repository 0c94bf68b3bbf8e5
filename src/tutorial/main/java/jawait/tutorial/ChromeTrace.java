package jawait.tutorial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes a trace in the JSON format that Chrome's `about:tracing` and Perfetto open: a thread for
/// each lane, `B` and `E` around its life, `X` for each state, `s` and `f` for each arrow.
///
/// Times are microseconds.
final class ChromeTrace {

    private final List<Lane> lanes;
    private final List<String> written = new ArrayList<>();

    private ChromeTrace(Trace trace) {
        this.lanes = trace.lanes();
    }

    static String of(Trace trace) {
        return new ChromeTrace(trace).json();
    }

    private String json() {
        for (var i = 0; i < lanes.size(); i++) {
            lane(lanes.get(i), i + 1);
        }
        return "{\"displayTimeUnit\":\"ms\",\"traceEvents\":[\n"
                + String.join(",\n", written)
                + "\n]}\n";
    }

    private void lane(Lane lane, int thread) {
        var name = event("M", "thread_name", thread, 0);
        write(name, "\"args\":{\"name\":" + quote(lane.label()) + "}");
        if (lane.spans().isEmpty()) {
            return;
        }
        var end = lane.spans().stream().mapToLong(Span::to).reduce(0, Math::max);
        write(event("B", lane.label(), thread, lane.spans().getFirst().from()), args(lane));
        lane.spans().forEach(span -> span(span, thread));
        write(event("E", lane.label(), thread, Math.max(end, lane.endTick().orElse(end))), "");
    }

    private static String args(Lane lane) {
        return "\"args\":{\"end\":"
                + quote(lane.end().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                + lane.result().map(r -> ",\"result\":" + quote(r)).orElse("")
                + "}";
    }

    private void span(Span span, int thread) {
        var name = span.state().meaning() + span.detail().map(d -> ": " + d).orElse("");
        var event = event("X", name, thread, span.from());
        event.put("dur", span.length() * 1_000);
        write(event, "");
        if (span.state() == State.AWAITING) {
            span.detail().ifPresent(on -> arrow(on, span, thread));
        }
    }

    // From the end of the task awaited to the one who goes on; a wait that was given up has none.
    private void arrow(String on, Span wait, int thread) {
        for (var i = 0; i < lanes.size(); i++) {
            var from = lanes.get(i);
            var end = from.endTick().orElse(Long.MAX_VALUE);
            if (from.label().equals(on) && end <= wait.to()) {
                var id = written.size();
                var start = event("s", "await " + on, i + 1, end);
                start.put("id", id);
                write(start, "\"cat\":\"await\"");
                var finish = event("f", "await " + on, thread, wait.to());
                finish.put("id", id);
                write(finish, "\"cat\":\"await\",\"bp\":\"e\"");
            }
        }
    }

    private static Map<String, Object> event(String phase, String name, int thread, long tick) {
        var event = new LinkedHashMap<String, Object>();
        event.put("ph", phase);
        event.put("name", name);
        event.put("pid", 1);
        event.put("tid", thread);
        event.put("ts", tick * 1_000);
        return event;
    }

    private void write(Map<String, Object> event, String more) {
        var fields = new ArrayList<String>();
        event.forEach((key, value) ->
                fields.add(quote(key) + ":" + (value instanceof String s ? quote(s) : value)));
        if (!more.isEmpty()) {
            fields.add(more);
        }
        written.add("{" + String.join(",", fields) + "}");
    }

    private static String quote(String text) {
        var json = new StringBuilder("\"");
        text.chars()
                .forEach(c -> {
                    switch (c) {
                        case '"', '\\' -> json.append('\\').append((char) c);
                        default -> {
                            if (c < ' ' || Character.isSurrogate((char) c)) {
                                json.append("\\u%04x".formatted(c));
                            } else {
                                json.append((char) c);
                            }
                        }
                    }
                });
        return json.append('"').toString();
    }
}

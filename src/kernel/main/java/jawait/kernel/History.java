package jawait.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jawait.kernel.protocol.HistoryEntry;
import jawait.kernel.protocol.HistoryReply;
import jawait.kernel.protocol.HistoryRequest;

/// What was executed in this session, the latest entries only. Thread-safe.
///
/// Source: Jupyter messaging protocol, *History*.
final class History {

    private static final int SESSION = 1;

    private final int limit;
    private final Deque<HistoryEntry> entries = new ArrayDeque<>();

    /// @param limit how many entries are kept
    History(int limit) {
        this.limit = limit;
    }

    synchronized void add(int executionCount, String input, Optional<String> output) {
        entries.addLast(new HistoryEntry(SESSION, executionCount, input, output));
        if (entries.size() > limit) {
            entries.removeFirst();
        }
    }

    synchronized HistoryReply answer(HistoryRequest request) {
        var found =
                switch (request.histAccessType()) {
                    case RANGE -> range(request);
                    case TAIL -> lastOf(List.copyOf(entries), request.n());
                    case SEARCH -> search(request);
                };
        return new HistoryReply(found.stream().map(entry -> shown(entry, request)).toList());
    }

    private List<HistoryEntry> range(HistoryRequest request) {
        // Session 0 is the current one, and so is the only one that is kept.
        boolean here = request.session() == 0 || request.session() == SESSION;
        return entries.stream()
                .filter(entry -> here && entry.line() >= request.start())
                .filter(entry -> entry.line() < request.stop())
                .toList();
    }

    private List<HistoryEntry> search(HistoryRequest request) {
        var glob = glob(request.pattern().orElse("*"));
        var matching = entries.stream().filter(e -> glob.matcher(e.input()).matches()).toList();
        return lastOf(request.unique() ? unique(matching) : matching, request.n());
    }

    private static List<HistoryEntry> unique(List<HistoryEntry> entries) {
        var lastByInput = new LinkedHashMap<String, HistoryEntry>();
        for (var entry : entries) {
            lastByInput.remove(entry.input());
            lastByInput.put(entry.input(), entry);
        }
        return new ArrayList<>(lastByInput.values());
    }

    private static List<HistoryEntry> lastOf(List<HistoryEntry> entries, int n) {
        return entries.subList(Math.max(0, entries.size() - Math.max(0, n)), entries.size());
    }

    private static HistoryEntry shown(HistoryEntry entry, HistoryRequest request) {
        var output = request.output() ? entry.output() : Optional.<String>empty();
        return new HistoryEntry(entry.session(), entry.line(), entry.input(), output);
    }

    /// `*` stands for any text and `?` for one character.
    private static Pattern glob(String pattern) {
        var regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            regex.append(
                    switch (c) {
                        case '*' -> ".*";
                        case '?' -> ".";
                        default -> Pattern.quote(String.valueOf(c));
                    });
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}

package jawait.kernel.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import jawait.kernel.protocol.HistoryEntry;
import jawait.kernel.protocol.HistoryReply;
import jawait.kernel.protocol.HistoryRequest;

/// Which cells a request is about.
///
/// Source: Jupyter messaging protocol, *History*.
///
/// @param request what was asked
/// @param here number of the current session
record Selection(HistoryRequest request, int here) {

    /// The answer.
    ///
    /// @param all every cell, in order
    HistoryReply from(List<PastCell> all) {
        var found =
                switch (request.histAccessType()) {
                    case RANGE -> range(all);
                    case TAIL -> latest(all);
                    case SEARCH -> latest(search(all));
                };
        return new HistoryReply(found.stream().map(this::entry).toList());
    }

    private List<PastCell> range(List<PastCell> all) {
        // As in IPython: 0 is the current session, and negative numbers count back from it.
        int session = request.session() > 0 ? request.session() : here + request.session();
        return all.stream()
                .filter(cell -> cell.session() == session)
                .filter(cell -> cell.line() >= request.start() && cell.line() < request.stop())
                .toList();
    }

    private List<PastCell> search(List<PastCell> all) {
        var glob = new Glob(request.pattern().orElse("*"));
        var matching = all.stream().filter(cell -> glob.matches(cell.input())).toList();
        return request.unique() ? unique(matching) : matching;
    }

    /// Of equal inputs the latest.
    private static List<PastCell> unique(List<PastCell> cells) {
        var latestByInput = new LinkedHashMap<String, PastCell>();
        for (var cell : cells) {
            latestByInput.remove(cell.input());
            latestByInput.put(cell.input(), cell);
        }
        return new ArrayList<>(latestByInput.values());
    }

    private List<PastCell> latest(List<PastCell> cells) {
        return cells.subList(Math.max(0, cells.size() - Math.max(0, request.n())), cells.size());
    }

    private HistoryEntry entry(PastCell cell) {
        return request.output()
                ? new HistoryEntry.WithOutput(
                        cell.session(), cell.line(), cell.input(), cell.output())
                : new HistoryEntry.Input(cell.session(), cell.line(), cell.input());
    }
}

package jawait.kernel.protocol;

import java.util.Optional;

/// Tell what has been run.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#history
///
/// @param output whether each entry has its output, too
/// @param raw whether the inputs are wanted as they were typed; they always are
/// @param histAccessType which of the following components count
/// @param session for [HistoryAccess#RANGE]: number of a session; 0 is the current one, negative
///   numbers count back from it
/// @param start for [HistoryAccess#RANGE]: the first line, counted from 1
/// @param stop for [HistoryAccess#RANGE]: the line after the last; at most [Integer#MAX_VALUE],
///   which stands for a range without end
/// @param n for [HistoryAccess#TAIL] and [HistoryAccess#SEARCH]: at most so many entries
/// @param pattern for [HistoryAccess#SEARCH]: a glob, with `*` and `?`
/// @param unique for [HistoryAccess#SEARCH]: whether equal inputs are told once
public record HistoryRequest(
        @WhenAbsent("false") boolean output,
        @WhenAbsent("false") boolean raw,
        HistoryAccess histAccessType,
        @WhenAbsent("0") int session,
        @WhenAbsent("1") int start,
        @WhenAbsent("2147483647") int stop,
        @WhenAbsent("2147483647") int n,
        Optional<String> pattern,
        @WhenAbsent("false") boolean unique)
        implements Request {}

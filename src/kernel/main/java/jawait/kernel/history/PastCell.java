package jawait.kernel.history;

import java.util.Optional;

/// A cell that has been run.
///
/// @param session number of its session
/// @param line its execution count
/// @param input its code
/// @param output its result as text, where it had one
record PastCell(int session, int line, String input, Optional<String> output) {

    /// The same cell under another number of its session.
    PastCell in(int otherSession) {
        return new PastCell(otherSession, line, input, output);
    }

    /// What it takes in memory and in the file, roughly.
    long size() {
        return (long) input.length() + output.map(String::length).orElse(0);
    }
}

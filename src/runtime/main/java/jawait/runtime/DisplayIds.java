package jawait.runtime;

import java.util.concurrent.atomic.AtomicLong;

/// Names of displays. No two are equal, also where another process has displayed to the same
/// notebook before this one.
final class DisplayIds {

    private static final int LETTERS_AND_DIGITS = 36;
    private static final String PROCESS =
            Long.toString(ProcessHandle.current().pid(), LETTERS_AND_DIGITS)
                    + Long.toString(System.currentTimeMillis(), LETTERS_AND_DIGITS);
    private static final AtomicLong COUNT = new AtomicLong();

    private DisplayIds() {
        // static only
    }

    /// {@return a new name}
    static String next() {
        return "display-" + PROCESS + "-" + COUNT.incrementAndGet();
    }
}

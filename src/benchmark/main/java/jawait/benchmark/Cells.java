package jawait.benchmark;

/// Which expression is evaluated each time, and how soon.
public enum Cells {
    /// A new one, at once.
    NEW,

    /// A new one, after a pause: nobody types faster, and the caches of the processor are cold.
    PAUSED,

    /// `1 + 1`, at once.
    SAME;

    private static final int PAUSE_MILLIS = 50;

    /// Waits until the next one is to be evaluated.
    ///
    /// @param number how many there were before
    /// @return its source
    String next(int number) {
        if (this == PAUSED) {
            pause();
        }
        return this == SAME ? "1 + 1" : number + " + 1";
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

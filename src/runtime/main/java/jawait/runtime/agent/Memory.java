package jawait.runtime.agent;

/// Whether there is memory left to go on with.
final class Memory {

    /// With less than this, what the agent does for a cell fails now and then, on whatever thread.
    private static final int NEEDED_BYTES = 4 << 20;

    /// Part of what is free may be of no use, so it is tried out long before all is used up.
    private static final int PLENTY = 8;

    private static final long MEGABYTE = 1L << 20;

    private Memory() {
        // static only
    }

    /// {@return whether what the learner's code holds on to has used the memory up}
    ///
    /// Cheap while there is plenty; collects the garbage before it says yes.
    static boolean isUsedUp() {
        var runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory();
        return runtime.maxMemory() - used < runtime.maxMemory() / PLENTY && !isThere(NEEDED_BYTES);
    }

    /// {@return the largest heap, for people}
    static String limit() {
        return Runtime.getRuntime().maxMemory() / MEGABYTE + " MB";
    }

    private static boolean isThere(int bytes) {
        try {
            return new byte[bytes].length == bytes;
        } catch (OutOfMemoryError e) {
            return false;
        }
    }
}

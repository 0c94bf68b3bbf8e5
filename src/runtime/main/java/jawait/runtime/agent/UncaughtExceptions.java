package jawait.runtime.agent;

/// Reports that a thread of the learner's code died of an exception, under the cell that owns the
/// thread. That a thread ends with its cell is not reported.
final class UncaughtExceptions implements Thread.UncaughtExceptionHandler {

    private final StandardStreams streams;

    /// @param streams where the report goes
    UncaughtExceptions(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        switch (thrown) {
            case EndOfCell.Stop _ -> {}
            case EndOfCell.Exit exit ->
                    streams.printError(
                            exit.getMessage()
                                    + " ended the thread \""
                                    + thread.getName()
                                    + "\" only; to end the cell, call it on the cell's own thread\n");
            default -> streams.printError(report(thread, thrown));
        }
    }

    private static String report(Thread thread, Throwable thrown) {
        return "Exception in thread \"" + thread.getName() + "\" " + TraceText.of(thrown);
    }
}

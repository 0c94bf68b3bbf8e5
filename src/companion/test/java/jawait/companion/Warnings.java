package jawait.companion;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Collects what one logger logs while it is open, and keeps it off the console.
final class Warnings extends Handler implements AutoCloseable {

    // Held here: java.util.logging itself keeps a logger only as long as somebody refers to it.
    private final Logger logger;
    private final List<LogRecord> records = new ArrayList<>();

    Warnings(String loggerName) {
        logger = Logger.getLogger(loggerName);
        logger.setUseParentHandlers(false);
        logger.addHandler(this);
    }

    @Override
    public void publish(LogRecord record) {
        records.add(record);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
    }

    /// Level and text of each record, as a console would show the text.
    List<String> lines() {
        var formatter = new SimpleFormatter();
        return records.stream()
                .map(record -> record.getLevel() + " " + formatter.formatMessage(record))
                .toList();
    }
}

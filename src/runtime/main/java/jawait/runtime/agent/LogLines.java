package jawait.runtime.agent;

import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/// A log record as one line, such as `WARNING: the disk is nearly full`: the time is now, and the
/// class is one of JShell's. Public because the JDK's log manager makes it.
public final class LogLines extends Formatter {

    /// Called by the log manager.
    public LogLines() {
        // nothing to set
    }

    @Override
    public String format(LogRecord record) {
        var line = record.getLevel() + ": " + formatMessage(record) + System.lineSeparator();
        var thrown = record.getThrown();
        return thrown == null ? line : line + TraceText.of(thrown);
    }
}

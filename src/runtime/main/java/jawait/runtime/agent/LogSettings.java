package jawait.runtime.agent;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/// How the learner's code logs as long as it says nothing else: from `INFO` on, to `System.err`, in
/// [LogLines]. Public because the JDK's log manager makes it, when something is logged for the
/// first time.
public final class LogSettings {

    private static final String CLASS = "java.util.logging.config.class";
    private static final String FILE = "java.util.logging.config.file";
    private static final String FORMAT = "java.util.logging.SimpleFormatter.format";

    /// Called by the log manager.
    ///
    /// @throws IOException never: what is read is in memory
    public LogSettings() throws IOException {
        var formatter =
                System.getProperty(FORMAT) == null
                        ? LogLines.class.getName()
                        : "java.util.logging.SimpleFormatter";
        var settings =
                """
                handlers=java.util.logging.ConsoleHandler
                .level=INFO
                java.util.logging.ConsoleHandler.level=INFO
                java.util.logging.ConsoleHandler.formatter=\
                """
                        + formatter
                        + "\n";
        LogManager.getLogManager()
                .readConfiguration(
                        new ByteArrayInputStream(settings.getBytes(StandardCharsets.UTF_8)));
    }

    /// Has the log manager use these settings, unless the learner has chosen others. Loads nothing
    /// of the logging itself.
    static void install() {
        if (System.getProperty(CLASS) == null && System.getProperty(FILE) == null) {
            System.setProperty(CLASS, LogSettings.class.getName());
        }
    }
}

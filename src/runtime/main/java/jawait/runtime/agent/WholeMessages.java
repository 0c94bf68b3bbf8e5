package jawait.runtime.agent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import jawait.runtime.link.LinkWriter;

/// Writes each message to the link as a whole or not at all: it is put together in memory first, so
/// that running out of memory never leaves half a message behind. Not thread-safe.
final class WholeMessages {

    /// One message.
    @FunctionalInterface
    interface Message {

        /// Writes it.
        ///
        /// @param writer where to
        /// @throws IOException never, as the writer writes to memory
        void writeTo(LinkWriter writer) throws IOException;
    }

    private static final int KEPT_BYTES = 256 * 1024;

    private final OutputStream link;
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private LinkWriter writer = new LinkWriter(bytes);
    private boolean stale;

    /// @param link one connection; may have a buffer
    WholeMessages(OutputStream link) {
        this.link = link;
    }

    /// Sends a message.
    ///
    /// @param message the message
    /// @throws IOException if the connection is gone
    /// @throws OutOfMemoryError if there is not enough memory for it; nothing has been sent, and
    ///   other messages may follow
    void send(Message message) throws IOException {
        add(message);
        flush();
    }

    /// Sends what has been added.
    ///
    /// @throws IOException if the connection is gone
    void flush() throws IOException {
        link.flush();
    }

    /// Adds a message, which goes out with the next flush or earlier.
    ///
    /// @param message the message
    /// @throws IOException if the connection is gone
    /// @throws OutOfMemoryError as [#send]
    void add(Message message) throws IOException {
        if (stale) {
            startAnew();
        }
        stale = true; // until the message is whole: half of one must not stay in front of the next
        message.writeTo(writer);
        bytes.writeTo(link);
        stale = bytes.size() > KEPT_BYTES;
        bytes.reset();
    }

    private void startAnew() {
        var empty = new ByteArrayOutputStream();
        writer = new LinkWriter(empty);
        bytes = empty;
    }
}

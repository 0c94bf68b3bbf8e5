package jawait.kernel.protocol;

import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// One life of the kernel's process, and the source of its headers. There must be exactly one:
/// frontends drop messages of a session that is not the latest they have heard of. Thread-safe.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#general-message-format
public final class Session {

    /// The version that headers and `kernel_info_reply` name.
    public static final String PROTOCOL_VERSION = "5.5";

    /// Always with six digits: frontends reckon the duration of a cell from the dates.
    private static final DateTimeFormatter DATE =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter(Locale.ROOT);

    private final String id;
    private final String username;
    private final InstantSource clock;
    private final AtomicLong messages = new AtomicLong();

    /// A session with a fresh id.
    ///
    /// @param username who runs the process
    /// @param clock dates the headers
    public Session(String username, InstantSource clock) {
        this.id = freshId();
        this.username = username;
        this.clock = clock;
    }

    /// Everybody may know it, so it is not worth the 15 ms that a new JVM takes to get secure
    /// random numbers ready.
    private static String freshId() {
        var random = new SplittableRandom();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /// What all headers of this session carry.
    ///
    /// @return a UUID
    public String id() {
        return id;
    }

    /// A header for the next message, with an id that no other has.
    ///
    /// @param msgType such as `execute_reply`
    /// @return dated now
    Header header(String msgType) {
        return new Header(
                id + "_" + messages.incrementAndGet(),
                id,
                username,
                DATE.format(clock.instant()),
                msgType,
                PROTOCOL_VERSION);
    }

    /// A message of this session.
    ///
    /// @param <C> what it says
    /// @param identities frames before the delimiter; those of the request for a reply
    /// @param parent header of the message that causes this one, where one does
    /// @param content what it says
    /// @return with a fresh header, without metadata and buffers
    public <C extends Content> Message<C> message(
            List<byte[]> identities, Optional<Header> parent, C content) {
        return message(identities, parent, content, Attachment.none());
    }

    /// A message of this session that has more than content.
    ///
    /// @param <C> what it says
    /// @param identities frames before the delimiter; those of the request for a reply
    /// @param parent header of the message that causes this one, where one does
    /// @param content what it says
    /// @param attachment what it carries beside that
    /// @return with a fresh header
    public <C extends Content> Message<C> message(
            List<byte[]> identities, Optional<Header> parent, C content, Attachment attachment) {
        return new Message<>(
                identities,
                header(MessageType.nameFor(content)),
                parent,
                attachment.metadata(),
                content,
                attachment.buffers());
    }
}

package jawait.kernel.protocol;

import java.io.Serial;

/// Why a message was refused. The sentence is for the log: one line, never with the key or the code
/// of a cell in it.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#the-wire-protocol
public abstract sealed class ProtocolException extends Exception {

    @Serial private static final long serialVersionUID = 1L;

    private ProtocolException(String message) {
        super(message);
    }

    /// The frame `<IDS|MSG>` is not there: this is no Jupyter message.
    public static final class MissingDelimiter extends ProtocolException {
        @Serial private static final long serialVersionUID = 1L;

        MissingDelimiter() {
            super("no delimiter <IDS|MSG> among the frames");
        }
    }

    /// Fewer frames than signature, header, parent header, metadata and content.
    public static final class TooFewParts extends ProtocolException {
        @Serial private static final long serialVersionUID = 1L;

        TooFewParts(int parts) {
            super(parts + " frames behind the delimiter, and not at least 5");
        }
    }

    /// The signature does not fit: the sender has another key, or the message was changed.
    public static final class BadSignature extends ProtocolException {
        @Serial private static final long serialVersionUID = 1L;

        BadSignature() {
            super("wrong signature; is the frontend that of another kernel?");
        }
    }

    /// The same signed message has been here before.
    public static final class Replayed extends ProtocolException {
        @Serial private static final long serialVersionUID = 1L;

        Replayed() {
            super("the same message has been received before");
        }
    }

    /// A part is not UTF-8, not JSON, or nested too deep.
    public static final class BadJson extends ProtocolException {
        @Serial private static final long serialVersionUID = 1L;

        BadJson(String part, String reason) {
            super("the " + part + " is not JSON that can be read: " + reason);
        }
    }

    /// A field is missing, or its value is of the wrong type.
    public static final class BadField extends ProtocolException {
        @Serial private static final long serialVersionUID = 1L;

        BadField(String part, String reason) {
            super("the " + part + " is not as the protocol says: " + reason);
        }
    }

    /// The type of message is unknown, or not one that may come here.
    public static final class UnexpectedType extends ProtocolException {
        @Serial private static final long serialVersionUID = 1L;

        UnexpectedType(String msgType) {
            super("no message of type " + Json.oneLine(msgType) + " is expected here");
        }
    }
}

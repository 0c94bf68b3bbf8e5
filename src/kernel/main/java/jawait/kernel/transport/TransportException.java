package jawait.kernel.transport;

import java.io.Serial;

/// A socket that could not be opened, or another side that does not answer. The message is one
/// sentence for a person, which says what and why.
public final class TransportException extends Exception {

    @Serial private static final long serialVersionUID = 1L;

    TransportException(String message) {
        super(message);
    }

    TransportException(String message, Throwable cause) {
        super(message, cause);
    }
}

package jawait.kernel.transport;

import java.io.Serial;

/// A socket that could not be opened. The message is one sentence for a person, which says which
/// one, why, and what to do.
public final class TransportException extends Exception {

    @Serial private static final long serialVersionUID = 1L;

    TransportException(String message, Throwable cause) {
        super(message, cause);
    }
}

package jawait.kernel.aot;

import java.io.IOException;
import java.io.Serial;

/// A training that gave no caches. The message is the reason, to be put into a sentence.
public final class TrainingException extends IOException {

    @Serial private static final long serialVersionUID = 1L;

    TrainingException(String reason) {
        super(reason);
    }

    TrainingException(String reason, Throwable cause) {
        super(reason, cause);
    }
}

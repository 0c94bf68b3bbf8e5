package jawait.kernel.protocol;

import java.io.Serial;
import java.nio.file.Path;

/// A connection file that the kernel cannot use. The message is one sentence for a person, which
/// names the file, what is wrong with it, and what to do.
public final class ConnectionFileException extends Exception {

    @Serial private static final long serialVersionUID = 1L;

    ConnectionFileException(Path file, String problem, String remedy) {
        super("The connection file " + file + " " + problem + "; " + remedy + ".");
    }
}

package jawait.runtime.agent;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.Charset;

/// What a `Scanner` of the learner's code reads from, so that it can be broken off: an interrupt
/// ends a read by an error, and a `Scanner` by itself would then take the whole of its empty buffer
/// for input. Public because woven code calls it.
public final class ScannerInput implements Readable, Closeable {

    private final Reader reader;

    private ScannerInput(Reader reader) {
        this.reader = reader;
    }

    /// Takes the place of the stream that `new Scanner(stream)` was given.
    ///
    /// @param stream the bytes, in the default character set
    /// @return its text
    public static Readable of(InputStream stream) {
        return new ScannerInput(new InputStreamReader(stream, Charset.defaultCharset()));
    }

    /// Reads on. Where that fails, the buffer holds what it held before, as after a read.
    @Override
    public int read(CharBuffer buffer) throws IOException {
        boolean ended = false;
        try {
            int count = reader.read(buffer);
            ended = true;
            return count;
        } catch (IOException e) {
            // A Scanner knows what to do about that.
            ended = true;
            throw e;
        } finally {
            if (!ended) {
                buffer.flip();
            }
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}

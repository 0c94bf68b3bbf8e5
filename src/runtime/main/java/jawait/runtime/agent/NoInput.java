package jawait.runtime.agent;

import java.io.IOException;
import java.io.InputStream;

/// `System.in` of the learner's code, which the kernel cannot serve.
final class NoInput extends InputStream {

    @Override
    public int read() throws IOException {
        throw new IOException(
                "this cell cannot read input: the kernel has no input channel to the agent");
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return read();
    }
}

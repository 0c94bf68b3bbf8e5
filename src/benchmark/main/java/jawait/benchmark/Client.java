package jawait.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import jawait.kernel.protocol.ExecuteReply;
import jawait.kernel.protocol.ExecuteRequest;
import jawait.kernel.protocol.MessageCodec;
import jawait.kernel.protocol.ProtocolException;
import jawait.kernel.protocol.Reply;
import jawait.kernel.protocol.Session;
import jawait.kernel.protocol.Signature;

/// A frontend that runs one cell after the other, and does little else while one runs. For one
/// thread.
final class Client implements Closeable {

    /// A request as it goes over the wire.
    ///
    /// @param id by which the answers are known
    /// @param frames with the signature
    record Prepared(String id, List<byte[]> frames) {}

    private static final byte[] EVERYTHING = {1};

    private final Session session = new Session("benchmark", InstantSource.system());
    private final MessageCodec codec;
    private final Channel shell;
    private final Channel iopub;

    private Client(MessageCodec codec, Channel shell, Channel iopub) {
        this.codec = codec;
        this.shell = shell;
        this.iopub = iopub;
    }

    /// A client that has been welcomed, so that it misses nothing.
    ///
    /// @param connection of a kernel that is there
    /// @throws IOException if the kernel does not say anything in time
    static Client connect(Connection connection) throws IOException {
        var iopub = Channel.connect(connection.iopubPort(), "SUB");
        var shell = Channel.connect(connection.shellPort(), "DEALER");
        var client = new Client(new MessageCodec(new Signature(connection.key())), shell, iopub);
        client.iopub.send(List.of(EVERYTHING));
        client.await("iopub_welcome", "");
        return client;
    }

    /// A request to run a cell.
    Prepared prepare(String code) {
        var request = session.message(List.of(), Optional.empty(), ExecuteRequest.of(code));
        return new Prepared(request.header().msgId(), codec.encode(request));
    }

    /// Runs a cell until both its reply and its idle are here.
    ///
    /// @return the reply
    /// @throws IOException if the kernel does not answer in time
    List<byte[]> run(Prepared request) throws IOException {
        shell.send(request.frames());
        await("\"idle\"", request.id());
        return shell.receive();
    }

    /// Each frame is looked at as text: reading it as what it says takes longer than some cells do.
    private void await(String word, String id) throws IOException {
        String all;
        do {
            all = text(iopub.receive());
        } while (!all.contains(word) || !all.contains(id));
    }

    private static String text(List<byte[]> frames) {
        var all = new StringBuilder();
        frames.forEach(each -> all.append(new String(each, UTF_8)));
        return all.toString();
    }

    /// Makes sure that a cell has ended well.
    ///
    /// @param reply to it
    /// @throws IllegalStateException if it has not
    void check(List<byte[]> reply) {
        try {
            var content = codec.decode(reply, Reply.class).content();
            if (!(content instanceof ExecuteReply.Ok)) {
                throw new IllegalStateException("the cell fails: " + content);
            }
        } catch (ProtocolException e) {
            throw new IllegalStateException("the kernel says something strange", e);
        }
    }

    @Override
    public void close() throws IOException {
        shell.close();
        iopub.close();
    }
}

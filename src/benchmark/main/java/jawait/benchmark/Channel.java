package jawait.benchmark;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The client's end of one channel: ZeroMQ's protocol on a plain socket, read and written by the
/// thread that asks. A library has threads of its own, whose time would count as the kernel's.
///
/// Source: ZMTP 3.0 (<https://rfc.zeromq.org/spec/23/>).
final class Channel implements Closeable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int GREETING_BYTES = 64;
    private static final int MORE = 1;
    private static final int LONG = 2;
    private static final int COMMAND = 4;
    private static final int SHORTEST_LONG = 256;

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final ByteArrayOutputStream batch = new ByteArrayOutputStream();

    private Channel(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        this.out = new DataOutputStream(batch);
    }

    /// Connects.
    ///
    /// @param port of the kernel
    /// @param type of the socket, such as `DEALER`
    static Channel connect(int port, String type) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        var channel = new Channel(socket);
        channel.greet();
        channel.ready(type);
        return channel;
    }

    private void greet() throws IOException {
        out.write(0xFF);
        out.writeLong(0);
        out.write(new byte[] {0x7F, 3, 0});
        out.write("NULL".getBytes(US_ASCII));
        out.write(new byte[GREETING_BYTES - 12 - "NULL".length()]);
        flush();
        in.skipNBytes(GREETING_BYTES);
    }

    private void ready(String type) throws IOException {
        var body = new ByteArrayOutputStream();
        var ready = new DataOutputStream(body);
        name(ready, "READY");
        name(ready, "Socket-Type");
        ready.writeInt(type.length());
        ready.writeBytes(type);
        frame(COMMAND, body.toByteArray());
        flush();
        int flags = in.readUnsignedByte();
        in.skipNBytes(length(flags));
    }

    private static void name(DataOutputStream to, String name) throws IOException {
        to.write(name.length());
        to.writeBytes(name);
    }

    /// Sends one message.
    void send(List<byte[]> frames) throws IOException {
        for (int i = 0; i < frames.size(); i++) {
            frame(i < frames.size() - 1 ? MORE : 0, frames.get(i));
        }
        flush();
    }

    private void frame(int flags, byte[] bytes) throws IOException {
        if (bytes.length < SHORTEST_LONG) {
            out.write(flags);
            out.write(bytes.length);
        } else {
            out.write(flags | LONG);
            out.writeLong(bytes.length);
        }
        out.write(bytes);
    }

    private void flush() throws IOException {
        batch.writeTo(socket.getOutputStream());
        batch.reset();
    }

    /// Waits for the next message.
    ///
    /// @return its frames
    /// @throws IOException if none comes in time
    List<byte[]> receive() throws IOException {
        var frames = new ArrayList<byte[]>();
        int flags;
        do {
            flags = in.readUnsignedByte();
            frames.add(in.readNBytes(Math.toIntExact(length(flags))));
        } while ((flags & MORE) != 0);
        return frames;
    }

    private long length(int flags) throws IOException {
        return (flags & LONG) != 0 ? in.readLong() : in.readUnsignedByte();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

package jawait.kernel.transport;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jawait.kernel.protocol.CurveKeys;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/// Where one socket listens, and what kind it is.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#introduction
///
/// @param name as the connection file has it, without `_port`
/// @param type what frontends connect to
/// @param ip the address to listen at, and no other
/// @param port from 1 to 65535
/// @param curve the keys, where the socket is to be encrypted
record Endpoint(String name, SocketType type, String ip, int port, Optional<CurveKeys> curve) {

    /// How long a socket that is being closed goes on sending.
    static final Duration LINGER = Duration.ofSeconds(1);

    /// Messages under way to one frontend. Few, because a message may be large.
    private static final int PUBLISHED_AHEAD = 32;

    static final byte SUBSCRIBE = 1;
    private static final byte UNSUBSCRIBE = 0;

    /// The largest frame that is taken. Whoever can reach the port may claim that a frame is huge,
    /// and the memory is put aside before it has come or its signature can be checked.
    private static final long LARGEST_FRAME_BYTES = 32L << 20;

    private static final int FIRST_FREE_PORT = 1024;

    /// Opens the socket on the calling thread, which is its owner from here on.
    ///
    /// @throws TransportException if the port is in use or the address not that of this machine
    ZMQ.Socket open(ZMQ.Context context) throws TransportException {
        var socket = context.socket(type);
        try {
            configure(socket);
            socket.bind(address());
            return socket;
        } catch (RuntimeException e) {
            socket.close();
            throw new TransportException(reason() + ".", e);
        }
    }

    private void configure(ZMQ.Socket socket) {
        socket.setLinger(Math.toIntExact(LINGER.toMillis()));
        socket.setMaxMsgSize(LARGEST_FRAME_BYTES);
        socket.setIPv6(isIpv6());
        if (curve.isPresent()) {
            encrypt(socket, curve.get());
        }
        if (type == SocketType.ROUTER) {
            // A full ROUTER drops; and a frontend that reconnects keeps its identity, which a
            // ROUTER refuses while the old connection is not yet known to be dead.
            socket.setSndHWM(0);
            socket.setRouterHandover(true);
        } else if (type == SocketType.XPUB) {
            // Where a frontend does not keep up, sending waits instead of dropping; and every
            // subscription is told, not only the first to a topic, and left to us.
            socket.setSndHWM(PUBLISHED_AHEAD);
            socket.setXpubNoDrop(true);
            socket.setXpubVerbose(true);
            socket.setXpubManual(true);
        }
    }

    /// Does what a frontend has asked the XPUB for; nothing at other sockets. Up to here it has
    /// been sent nothing, so that what is sent next is the first that it hears.
    ///
    /// Source: ZeroMQ RFC 29, *Publish-Subscribe*.
    ///
    /// @param socket opened by this
    /// @param frames received by it
    void admit(ZMQ.Socket socket, List<byte[]> frames) {
        var frame = frames.getFirst();
        if (type != SocketType.XPUB || frame.length == 0) {
            return;
        }
        // JeroMQ takes the first byte of a topic for the one that a frame begins with, here alone.
        switch (frame[0]) {
            case SUBSCRIBE -> socket.subscribe(frame);
            case UNSUBSCRIBE -> socket.unsubscribe(frame);
            default -> {
                // Something that a frontend made up.
            }
        }
    }

    /// From here on who connects has to know the public key; anybody else is cut off.
    ///
    /// Source: ZeroMQ RFC 26, *CurveZMQ*.
    private static void encrypt(ZMQ.Socket socket, CurveKeys keys) {
        socket.setCurveServer(true);
        socket.setCurvePublicKey(keys.publicKey());
        socket.setCurveSecretKey(keys.secretKey());
    }

    private String address() {
        return "tcp://" + (isIpv6() ? "[" + ip + "]" : ip) + ":" + port;
    }

    private boolean isIpv6() {
        return ip.indexOf(':') >= 0;
    }

    /// ZeroMQ says that the port is in use, whatever the reason.
    private String reason() {
        var port = "The " + name + " port " + this.port;
        if (!isOfThisMachine()) {
            return port
                    + " cannot be opened, because this machine has no address "
                    + ip
                    + "; set KernelManager.ip to 127.0.0.1";
        }
        if (this.port < FIRST_FREE_PORT) {
            return port
                    + " is in use, or reserved for the system as all below "
                    + FIRST_FREE_PORT
                    + " are; choose a higher one";
        }
        return port
                + " is in use; end the program that listens there, or start the kernel from"
                + " Jupyter, which chooses free ports";
    }

    private boolean isOfThisMachine() {
        try {
            var address = InetAddress.getByName(ip);
            return ip.equals("*")
                    || address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (UnknownHostException | SocketException e) {
            return ip.equals("*");
        }
    }
}

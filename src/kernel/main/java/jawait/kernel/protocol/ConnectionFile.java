package jawait.kernel.protocol;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Where the kernel has to listen, and the key that its frontends have. Jupyter writes one for each
/// kernel and names it on the command line. Immutable and thread-safe.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/kernels.html#connection-files
///
/// @param transport how to talk; `tcp`
/// @param ip the address to listen at, and no other
/// @param shellPort for requests
/// @param iopubPort for publications
/// @param stdinPort for input
/// @param controlPort for interrupt and shutdown
/// @param hbPort for the heartbeat
/// @param signatureScheme how messages are signed; `hmac-sha256`
/// @param key secret; empty if messages are not signed
/// @param curvePublickey for encryption, in Z85
/// @param curveSecretkey for encryption, in Z85; secret
public record ConnectionFile(
        String transport,
        String ip,
        int shellPort,
        int iopubPort,
        int stdinPort,
        int controlPort,
        int hbPort,
        String signatureScheme,
        String key,
        Optional<String> curvePublickey,
        Optional<String> curveSecretkey) {

    private static final String START_THROUGH_JUPYTER =
            "start the kernel from Jupyter, which writes a new one";

    private static final Set<PosixFilePermission> OWNERS =
            Set.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE);

    private static final int MAX_PORT = 65_535;

    private static final String CURVE_PUBLICKEY = "curve_publickey";
    private static final String CURVE_SECRETKEY = "curve_secretkey";

    /// Reads a connection file.
    ///
    /// @param file its path
    /// @return what it says
    /// @throws ConnectionFileException if it is not there or not readable, is not JSON, lacks a
    ///   field, or asks for a transport, a signature scheme or a port that cannot be served
    public static ConnectionFile read(Path file) throws ConnectionFileException {
        ConnectionFile connection;
        try {
            connection = parse(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new ConnectionFileException(file, "does not exist", START_THROUGH_JUPYTER);
        } catch (IOException e) {
            throw new ConnectionFileException(
                    file, "cannot be read (" + e + ")", "check its permissions");
        } catch (JsonParseException e) {
            throw new ConnectionFileException(
                    file, "is broken (" + Json.reason(e) + ")", START_THROUGH_JUPYTER);
        }
        connection.check(file);
        return connection;
    }

    /// Whether others than its owner may read a connection file, or write it: with the key in it
    /// they can run code as the owner.
    ///
    /// @param file its path
    /// @return false as well where the file system has no such permissions or does not tell
    public static boolean isOpenToOthers(Path file) {
        try {
            var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            return view != null && !OWNERS.containsAll(view.readAttributes().permissions());
        } catch (IOException e) {
            return false;
        }
    }

    /// Leaves the secrets out, so that they cannot get into a log.
    @Override
    public String toString() {
        return "ConnectionFile[%s://%s, shell %d, iopub %d, stdin %d, control %d, hb %d]"
                .formatted(transport, ip, shellPort, iopubPort, stdinPort, controlPort, hbPort);
    }

    private static ConnectionFile parse(String text) {
        if (Json.parse(text) instanceof JsonObject object) {
            var fields = new ConnectionFields(object);
            return new ConnectionFile(
                    fields.optionalText("transport").orElse("tcp"),
                    fields.text("ip"),
                    fields.number("shell_port"),
                    fields.number("iopub_port"),
                    fields.number("stdin_port"),
                    fields.number("control_port"),
                    fields.number("hb_port"),
                    fields.optionalText("signature_scheme").orElse("hmac-sha256"),
                    fields.text("key"),
                    fields.optionalText(CURVE_PUBLICKEY),
                    fields.optionalText(CURVE_SECRETKEY));
        }
        throw new JsonParseException("not an object");
    }

    /// The keys of an encrypted connection.
    ///
    /// @return empty where nothing is to be encrypted
    public Optional<CurveKeys> curveKeys() {
        return curvePublickey.isPresent() && curveSecretkey.isPresent()
                ? CurveKeys.of(curvePublickey.get(), curveSecretkey.get())
                : Optional.empty();
    }

    private void check(Path file) throws ConnectionFileException {
        if (!transport.equals("tcp")) {
            throw new ConnectionFileException(
                    file,
                    "asks for the transport " + transport + ", and this kernel has tcp alone",
                    "remove the option that asks for it, such as KernelManager.transport");
        }
        if (!signatureScheme.equals("hmac-sha256")) {
            throw new ConnectionFileException(
                    file,
                    "asks for the signature scheme "
                            + signatureScheme
                            + ", and this kernel has hmac-sha256 alone",
                    "set Session.signature_scheme to hmac-sha256");
        }
        if (!IntStream.of(shellPort, iopubPort, stdinPort, controlPort, hbPort)
                .allMatch(port -> port >= 1 && port <= MAX_PORT)) {
            throw new ConnectionFileException(
                    file, "has a port that is not from 1 to " + MAX_PORT, START_THROUGH_JUPYTER);
        }
        checkCurve(file);
    }

    /// A kernel without the encryption that it was asked for would tell secrets to whoever listens.
    private void checkCurve(Path file) throws ConnectionFileException {
        if (curvePublickey.isPresent() != curveSecretkey.isPresent()) {
            var given = curvePublickey.isPresent() ? CURVE_PUBLICKEY : CURVE_SECRETKEY;
            var missing = curvePublickey.isPresent() ? CURVE_SECRETKEY : CURVE_PUBLICKEY;
            throw new ConnectionFileException(
                    file,
                    "has " + given + " without " + missing + ", and encryption needs both",
                    START_THROUGH_JUPYTER);
        }
        checkKey(file, CURVE_PUBLICKEY, curvePublickey);
        checkKey(file, CURVE_SECRETKEY, curveSecretkey);
    }

    private static void checkKey(Path file, String name, Optional<String> key)
            throws ConnectionFileException {
        if (key.isPresent() && !CurveKeys.isKey(key.get())) {
            throw new ConnectionFileException(
                    file,
                    "has a " + name + " that is not a key of 40 characters in Z85",
                    START_THROUGH_JUPYTER);
        }
    }
}

package jawait.kernel.magic.maven;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/// A folder behind a user name and a password, on this machine alone.
final class PrivateServer implements AutoCloseable {

    private final HttpServer server;

    PrivateServer(Path folder, String user, String password) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", SimpleFileServer.createFileHandler(folder.toAbsolutePath()))
                .setAuthenticator(
                        new BasicAuthenticator("private") {
                            @Override
                            public boolean checkCredentials(String name, String given) {
                                return name.equals(user) && given.equals(password);
                            }
                        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package dev.modelkeys.probe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** Server on this machine that records each request and answers as told. */
public final class LocalProvider implements AutoCloseable {

    /** How a request is answered. */
    public interface Script {
        void answer(String request, OutputStream out) throws Exception;
    }

    public final List<String> requests = new CopyOnWriteArrayList<>();
    final List<String> serverNames = new CopyOnWriteArrayList<>();
    final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final ServerSocket socket;
    private final @Nullable SSLContext tunnel;
    private final Script script;

    private LocalProvider(ServerSocket socket, @Nullable SSLContext tunnel, Script script) {
        this.socket = socket;
        this.tunnel = tunnel;
        this.script = script;
        start(this::accept);
    }

    static LocalProvider open(@Nullable SSLContext tls, Script script) throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        return new LocalProvider(
                tls == null
                        ? new ServerSocket(0, 200, here)
                        : tls.getServerSocketFactory().createServerSocket(0, 200, here),
                null,
                script);
    }

    /** A proxy and, behind it, each host that it is asked for. */
    public static LocalProvider behindProxy(SSLContext tls, Script script) throws IOException {
        return new LocalProvider(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), tls, script);
    }

    static LocalProvider answering(int status, String body) throws IOException {
        return open(null, (request, out) -> out.write(response(status, "", body)));
    }

    public static byte[] response(int status, String header, String body) {
        return ("HTTP/1.1 " + status + " X\r\n" + header + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(ISO_8859_1);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connections.add(connection);
                start(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            if (connection instanceof SSLSocket tls) {
                tls.startHandshake();
                ((ExtendedSSLSession) tls.getSession())
                        .getRequestedServerNames()
                        .forEach(name -> serverNames.add(new String(name.getEncoded(), ISO_8859_1)));
            }
            Socket end = tunnel == null ? connection : behind(connection, tunnel);
            String request = read(end.getInputStream());
            requests.add(request);
            script.answer(request, end.getOutputStream());
            end.getOutputStream().flush();
        } catch (Exception e) {
            // The other side has gone, which is what some tests are about.
        }
    }

    private static Socket behind(Socket connection, SSLContext tls) throws IOException {
        read(connection.getInputStream());
        connection.getOutputStream().write("HTTP/1.1 200 Connected\r\n\r\n".getBytes(ISO_8859_1));
        SSLSocket end = (SSLSocket) tls.getSocketFactory().createSocket(connection, null, connection.getPort(), false);
        end.setUseClientMode(false);
        return end;
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        String text = "";
        while (!text.contains("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed");
            }
            read.write(next);
            text = read.toString(ISO_8859_1);
        }
        int length = text.toLowerCase(Locale.ROOT)
                .lines()
                .filter(line -> line.startsWith("content-length:"))
                .mapToInt(line ->
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElse(0);
        return text + new String(in.readNBytes(length), ISO_8859_1);
    }

    public int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

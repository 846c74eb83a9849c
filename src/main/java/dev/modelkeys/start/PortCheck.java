package dev.modelkeys.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Every port of the server can be opened. The ports are closed again, so another program may still take one. */
final class PortCheck implements StartupCheck {

    private static final String HOST = "quarkus.http.host";
    private static final String PORT = "quarkus.http.port";
    private static final String TLS_PORT = "quarkus.http.ssl-port";
    private static final String MANAGEMENT_HOST = "quarkus.management.host";
    private static final String MANAGEMENT_PORT = "quarkus.management.port";
    private static final int HIGHEST = 65_535;

    @Override
    public void check(Settings settings) {
        List<ServerSocket> opened = new ArrayList<>();
        try {
            // Kept open together: two of our own ports must not be the same.
            if (!settings.isOff("quarkus.http.host-enabled")) {
                if (NetworkCheck.hasPlainPort(settings)) {
                    open(settings, HOST, PORT, "8080", opened);
                }
                if (NetworkCheck.hasTls(settings)) {
                    open(settings, HOST, TLS_PORT, "8443", opened);
                }
            }
            if (!settings.isOff("quarkus.management.host-enabled")) {
                open(settings, MANAGEMENT_HOST, MANAGEMENT_PORT, "9000", opened);
            }
        } finally {
            opened.forEach(PortCheck::close);
        }
    }

    private static void open(
            Settings settings, String hostProperty, String property, String usual, List<ServerSocket> opened) {
        String host = settings.text(hostProperty).orElse(NetworkCheck.EVERY_ADDRESS);
        int port = port(property, settings.text(property).orElse(usual));
        try {
            ServerSocket socket = new ServerSocket();
            opened.add(socket);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new StartupProblem(
                    property,
                    "is " + port + ", a port that cannot be opened on " + host
                            + "; stop the program that uses it, or set another port");
        }
    }

    private static int port(String property, String text) {
        try {
            int port = Integer.parseInt(text.strip());
            if (port >= 0 && port <= HIGHEST) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Reported below.
        }
        throw new StartupProblem(property, "is no port; write a number from 0 to " + HIGHEST);
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Closed for us: nothing was ever accepted.
        }
    }
}

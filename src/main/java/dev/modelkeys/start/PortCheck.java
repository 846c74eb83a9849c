package dev.modelkeys.start;

import io.quarkus.runtime.QuarkusBindException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

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
            throw inUse(property, port, host);
        }
    }

    /** The port that a start failed to open although it was free at the check. */
    static Optional<StartupProblem> problem(@Nullable Throwable failure, Config config) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof QuarkusBindException taken) {
                return Stream.of(MANAGEMENT_PORT, PORT, TLS_PORT)
                        .filter(property -> config.getOptionalValue(property, Integer.class)
                                .filter(port -> port == taken.getPort())
                                .isPresent())
                        .findFirst()
                        .map(property -> inUse(property, taken.getPort(), taken.getHost()));
            }
        }
        return Optional.empty();
    }

    private static StartupProblem inUse(String property, int port, String host) {
        return new StartupProblem(
                property,
                "is " + port + ", a port that cannot be opened on " + host
                        + "; stop the program that uses it, or set another port");
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

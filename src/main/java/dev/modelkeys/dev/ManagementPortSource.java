package dev.modelkeys.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Management port of development mode: the usual one, or another where that is in use. Chosen once for each process, because
 * after a live reload this server itself is what uses it.
 */
final class ManagementPortSource implements ConfigSource {

    private static final Logger LOG = Logger.getLogger(ManagementPortSource.class);
    private static final int ORDINAL = 50;
    private static final int USUAL = 9000;
    /** Not under "modelkeys.", where a name that is no setting is warned of. */
    private static final String CHOSEN = "management-port.chosen";

    @Override
    public @Nullable String getValue(String property) {
        return property.equals(DevelopmentConfig.MANAGEMENT_PORT) ? chosen() : null;
    }

    private static String chosen() {
        // An object that every class loader sees: a live reload loads this class anew.
        synchronized (Runtime.getRuntime()) {
            String chosen = System.getProperty(CHOSEN);
            if (chosen == null) {
                int port = choose(USUAL);
                if (port != USUAL) {
                    LOG.infof("Port %d is in use: health and metrics are at http://localhost:%d/q", USUAL, port);
                }
                chosen = Integer.toString(port);
                System.setProperty(CHOSEN, chosen);
            }
            return chosen;
        }
    }

    /** This port, or a free one if it is in use. Never 0: Quarkus starts two servers then, and does not finish. */
    static int choose(int usual) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), usual));
            return usual;
        } catch (IOException e) {
            return free();
        }
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Set<String> getPropertyNames() {
        return Set.of(DevelopmentConfig.MANAGEMENT_PORT);
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }

    @Override
    public String getName() {
        return "management port of development mode";
    }
}

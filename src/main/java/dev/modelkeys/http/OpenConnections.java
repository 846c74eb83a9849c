package dev.modelkeys.http;

import dev.modelkeys.kernel.ClientNetwork;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The connections of all clients. Where an address, or the server, has as many as it may, a new connection takes the place of
 * the one that has been without a request for longest.
 */
final class OpenConnections {

    static final OpenConnections SHARED = new OpenConnections();

    /** In the order in which their last requests ended. */
    private final Map<Ends, Connection> connections = new LinkedHashMap<>();

    private final Map<String, Integer> countByClient = new HashMap<>();
    private int max = Integer.MAX_VALUE;
    private int maxOfAddress = Integer.MAX_VALUE;

    /** Both ends of a connection, which Netty and Vert.x describe each in their own way. */
    record Ends(String address, int port, int localPort) {}

    /** A connection; guarded by the lock of all. */
    static final class Connection {

        private final Ends ends;
        private final String client;
        private final Runnable close;
        private boolean busy;
        private boolean used;

        private Connection(Ends ends, Runnable close) {
            this.ends = ends;
            this.client = ClientNetwork.of(ends.address());
            this.close = close;
        }
    }

    synchronized void limit(int total, int ofAddress) {
        max = total;
        maxOfAddress = ofAddress;
    }

    /** Closes the new connection at once if there is no room, and none without a request to make some. */
    synchronized Connection open(Ends ends, Runnable close) {
        Connection opened = new Connection(ends, close);
        if (hasRoom(opened.client)) {
            connections.put(ends, opened);
            countByClient.merge(opened.client, 1, Integer::sum);
        } else {
            close.run();
        }
        return opened;
    }

    synchronized void forget(Connection connection) {
        if (connections.remove(connection.ends, connection)) {
            discount(connection);
        }
    }

    /** For a connection that had its time to send a first request. */
    synchronized void closeUnused(Connection connection) {
        if (!connection.used) {
            forget(connection);
            connection.close.run();
        }
    }

    synchronized void beginRequest(Ends ends) {
        Connection connection = connections.get(ends);
        if (connection != null) {
            connection.busy = true;
            connection.used = true;
        }
    }

    synchronized void endRequest(Ends ends) {
        Connection connection = connections.remove(ends);
        if (connection != null) {
            connection.busy = false;
            connections.put(ends, connection);
        }
    }

    private boolean hasRoom(String client) {
        return (countByClient.getOrDefault(client, 0) < maxOfAddress
                        || closeIdlest(connection -> connection.client.equals(client)))
                && (connections.size() < max || closeIdlest(connection -> true));
    }

    private boolean closeIdlest(Predicate<Connection> among) {
        for (Iterator<Connection> all = connections.values().iterator(); all.hasNext(); ) {
            Connection connection = all.next();
            if (!connection.busy && among.test(connection)) {
                all.remove();
                discount(connection);
                connection.close.run();
                return true;
            }
        }
        return false;
    }

    private void discount(Connection connection) {
        countByClient.computeIfPresent(
                connection.client, (same, count) -> count > 1 ? Integer.valueOf(count - 1) : null);
    }
}

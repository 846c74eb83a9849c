package dev.modelkeys.http;

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

    private final Map<String, Integer> countByAddress = new HashMap<>();
    private int max = Integer.MAX_VALUE;
    private int maxOfAddress = Integer.MAX_VALUE;

    /** Both ends of a connection, which Netty and Vert.x describe each in their own way. */
    record Ends(String address, int port, int localPort) {}

    /** A connection; guarded by the lock of all. */
    static final class Connection {

        private final Ends ends;
        private final Runnable close;
        private boolean busy;
        private boolean used;

        private Connection(Ends ends, Runnable close) {
            this.ends = ends;
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
        if (hasRoom(ends.address())) {
            connections.put(ends, opened);
            countByAddress.merge(ends.address(), 1, Integer::sum);
        } else {
            close.run();
        }
        return opened;
    }

    synchronized void forget(Connection connection) {
        if (connections.remove(connection.ends, connection)) {
            discount(connection.ends.address());
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

    private boolean hasRoom(String address) {
        return (countByAddress.getOrDefault(address, 0) < maxOfAddress
                        || closeIdlest(ends -> ends.address().equals(address)))
                && (connections.size() < max || closeIdlest(ends -> true));
    }

    private boolean closeIdlest(Predicate<Ends> among) {
        for (Iterator<Connection> all = connections.values().iterator(); all.hasNext(); ) {
            Connection connection = all.next();
            if (!connection.busy && among.test(connection.ends)) {
                all.remove();
                discount(connection.ends.address());
                connection.close.run();
                return true;
            }
        }
        return false;
    }

    private void discount(String address) {
        countByAddress.computeIfPresent(address, (same, count) -> count > 1 ? Integer.valueOf(count - 1) : null);
    }
}

package dev.modelkeys.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.jdbc.PgConnection;

/**
 * Empties the pool once one of its connections proves to be dead: after a restart of the database all of them are, and each
 * would cost a request. New connections begin a new generation, which another dead one of the last does not empty again.
 */
@Singleton
class DeadConnections implements AgroalPoolInterceptor {

    private static final int LONGEST_WAIT_MILLIS = 250;

    private final Provider<AgroalDataSource> pool;
    private final Map<Connection, Integer> generations = new ConcurrentHashMap<>();
    private final Set<Connection> idle = ConcurrentHashMap.newKeySet();
    private final AtomicInteger current = new AtomicInteger();
    private volatile Flush flush = new Flush(Set.of());

    /** @param pool looked up late: it asks for its interceptors while it is made */
    DeadConnections(Provider<AgroalDataSource> pool) {
        this.pool = pool;
    }

    @Override
    public void onConnectionCreate(Connection connection) {
        rest(driver(connection));
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        leave(driver(connection));
    }

    /** A request that had a dead connection ends after no other one is idle, so that the next one does not get another. */
    @Override
    public void onConnectionReturn(Connection connection) {
        Connection driver = driver(connection);
        if (isClosed(driver)) {
            empty(generations.getOrDefault(driver, current.get()));
            flush.await();
        } else {
            rest(driver);
        }
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
        Connection driver = driver(connection);
        leave(driver);
        Integer generation = generations.remove(driver);
        if (generation != null && isClosed(driver)) {
            empty(generation);
        }
    }

    /** A connection that works is of the present generation, however old it is. */
    private void rest(Connection driver) {
        generations.put(driver, current.get());
        idle.add(driver);
    }

    private void leave(Connection driver) {
        idle.remove(driver);
        flush.leave(driver);
    }

    private void empty(int generation) {
        if (current.compareAndSet(generation, generation + 1)) {
            flush = new Flush(idle);
            // Connections in use are closed when they are returned, so that no request loses one.
            pool.get().flush(FlushMode.GRACEFUL);
        }
    }

    /** The driver closes a connection after an error of its socket; the pool itself has not closed it yet. */
    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    private static Connection driver(Connection connection) {
        try {
            return connection.unwrap(PgConnection.class);
        } catch (SQLException e) {
            return connection;
        }
    }

    /** One flush of the pool, over when the connections that were idle at its beginning are not. */
    private static final class Flush {

        private final Set<Connection> pending = ConcurrentHashMap.newKeySet();
        private final CountDownLatch over = new CountDownLatch(1);

        Flush(Set<Connection> idle) {
            pending.addAll(idle);
            noteIfOver();
        }

        void leave(Connection connection) {
            pending.remove(connection);
            noteIfOver();
        }

        private void noteIfOver() {
            if (pending.isEmpty()) {
                over.countDown();
            }
        }

        /** A thread of the pool closes the connections; if it is busy with something else, the wait is short. */
        void await() {
            try {
                over.await(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

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
import java.util.concurrent.atomic.AtomicBoolean;
import org.postgresql.jdbc.PgConnection;

/**
 * Empties the pool once one of its connections proves to be dead: after a restart of the database all of them are, and each
 * would cost a request. New connections begin a new generation, which another dead one of the last does not empty again.
 */
@Singleton
class DeadConnections implements AgroalPoolInterceptor {

    private static final int LONGEST_WAIT_MILLIS = 250;

    private final Provider<AgroalDataSource> pool;
    private final Map<Connection, Generation> generations = new ConcurrentHashMap<>();
    private volatile Generation current = new Generation();

    /** @param pool looked up late: it asks for its interceptors while it is made */
    DeadConnections(Provider<AgroalDataSource> pool) {
        this.pool = pool;
    }

    @Override
    public void onConnectionCreate(Connection connection) {
        Connection driver = driver(connection);
        generations.put(driver, current);
        current.rest(driver);
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        Connection driver = driver(connection);
        Generation generation = generations.get(driver);
        if (generation != null) {
            generation.leave(driver);
        }
    }

    /** A request that had a dead connection ends after no other one is idle, so that the next one does not get another. */
    @Override
    public void onConnectionReturn(Connection connection) {
        Connection driver = driver(connection);
        Generation generation = generations.get(driver);
        if (generation == null) {
            return;
        }
        if (isClosed(driver)) {
            empty(generation);
            generation.awaitFlush();
        } else {
            generation.rest(driver);
        }
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
        Connection driver = driver(connection);
        Generation generation = generations.remove(driver);
        if (generation != null) {
            generation.leave(driver);
            if (isClosed(driver)) {
                empty(generation);
            }
        }
    }

    private void empty(Generation generation) {
        if (generation.proveDead()) {
            current = new Generation();
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

    /** The connections that were made between two flushes of the pool. */
    private static final class Generation {

        private final AtomicBoolean dead = new AtomicBoolean();
        private final Set<Connection> idle = ConcurrentHashMap.newKeySet();
        private final CountDownLatch flushed = new CountDownLatch(1);

        /** @return whether this is the first proof */
        boolean proveDead() {
            boolean isFirst = dead.compareAndSet(false, true);
            noteIfFlushed();
            return isFirst;
        }

        void rest(Connection connection) {
            idle.add(connection);
        }

        void leave(Connection connection) {
            idle.remove(connection);
            noteIfFlushed();
        }

        private void noteIfFlushed() {
            if (dead.get() && idle.isEmpty()) {
                flushed.countDown();
            }
        }

        /** A thread of the pool closes the idle ones; if it is busy with something else, the wait is short. */
        void awaitFlush() {
            try {
                flushed.await(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

package dev.modelkeys.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
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
        generations.put(driver(connection), current);
    }

    /** A request that had a dead connection ends after the pool is empty, so that the next one does not get another. */
    @Override
    public void onConnectionReturn(Connection connection) {
        Connection driver = driver(connection);
        Generation generation = generations.get(driver);
        if (generation != null && isClosed(driver)) {
            empty(generation);
            generation.awaitFlush();
        }
    }

    /** The pool's own thread destroys a connection, after it has flushed all of them. */
    @Override
    public void onConnectionDestroy(Connection connection) {
        Connection driver = driver(connection);
        Generation generation = generations.remove(driver);
        if (generation != null && !generation.noteFlush() && isClosed(driver)) {
            empty(generation);
        }
    }

    private void empty(Generation generation) {
        if (generation.proveDead()) {
            current = new Generation();
            // Connections in use are closed when they are returned, so that no request loses one.
            pool.get().flush(FlushMode.GRACEFUL);
            generation.requested = true;
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
        private final CountDownLatch flushed = new CountDownLatch(1);
        private volatile boolean requested;

        /** @return whether this is the first proof */
        boolean proveDead() {
            return dead.compareAndSet(false, true);
        }

        /**
         * For the thread that flushes, which does so before anything that it was told later.
         *
         * @return false if no flush was requested yet
         */
        boolean noteFlush() {
            if (requested) {
                flushed.countDown();
            }
            return requested;
        }

        /** A pool without an idle connection has none to destroy and never tells: the wait is short. */
        void awaitFlush() {
            try {
                flushed.await(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

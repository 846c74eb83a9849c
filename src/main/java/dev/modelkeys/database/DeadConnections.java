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
import java.util.concurrent.atomic.AtomicLong;
import org.postgresql.jdbc.PgConnection;

/**
 * Empties the pool once one of its connections proves to be dead: after a restart of the database all of them are, and each
 * would cost a request. New connections begin a new generation, which another dead one of the last does not empty again.
 */
@Singleton
class DeadConnections implements AgroalPoolInterceptor {

    private final Provider<AgroalDataSource> pool;
    private final AtomicLong generation = new AtomicLong();
    private final Map<Connection, Long> generations = new ConcurrentHashMap<>();

    /** @param pool looked up late: it asks for its interceptors while it is made */
    DeadConnections(Provider<AgroalDataSource> pool) {
        this.pool = pool;
    }

    @Override
    public void onConnectionCreate(Connection connection) {
        generations.put(driver(connection), generation.get());
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        emptyIfDead(driver(connection));
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
        Connection driver = driver(connection);
        emptyIfDead(driver);
        generations.remove(driver);
    }

    private void emptyIfDead(Connection connection) {
        Long made = generations.get(connection);
        if (made != null && isClosed(connection) && generation.compareAndSet(made, made + 1)) {
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
}

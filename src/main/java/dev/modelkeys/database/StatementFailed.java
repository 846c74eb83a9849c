package dev.modelkeys.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Failure of a statement, or of the connection for it. */
public final class StatementFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String sqlState;

    StatementFailed(SQLException cause) {
        super("A statement failed", cause);
        this.sqlState = cause.getSQLState();
    }

    /** Null if the connection pool had no connection to give. */
    public @Nullable String sqlState() {
        return sqlState;
    }
}

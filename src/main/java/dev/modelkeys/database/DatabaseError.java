package dev.modelkeys.database;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Class of a database error, by SQL state. */
public enum DatabaseError {
    /** Conflict with another transaction: a retry may succeed. */
    BUSY,
    /** Unreachable database, or one that cannot work. */
    UNAVAILABLE,
    /** Any other error: a defect of this server. */
    OURS;

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK_DETECTED = "40P01";
    private static final Set<String> CONFLICTS = Set.of(LOCK_NOT_AVAILABLE, SERIALIZATION_FAILURE, DEADLOCK_DETECTED);

    private static final String CONNECTION = "08";
    private static final String INSUFFICIENT_RESOURCES = "53";
    private static final String OPERATOR_INTERVENTION = "57";
    private static final String SHUTDOWN = "57P";
    private static final String SYSTEM_ERROR = "58";
    private static final String READ_ONLY = "25006";
    private static final String IDLE_IN_TRANSACTION = "25P03";

    /** Finds the class of a failure; empty if the database is not its cause, or the error is {@link #OURS}. */
    public static Optional<DatabaseError> in(Throwable thrown) {
        return causes(thrown)
                .map(DatabaseError::of)
                .filter(error -> error != OURS)
                .findFirst();
    }

    /** Returns whether the database cannot be reached, so that a further statement would fail too. */
    public static boolean isOutOfReach(Throwable thrown) {
        return causes(thrown)
                .map(SQLException::getSQLState)
                .anyMatch(state -> state == null || state.startsWith(CONNECTION) || state.startsWith(SHUTDOWN));
    }

    private static Stream<SQLException> causes(Throwable thrown) {
        return Causes.of(thrown).filter(SQLException.class::isInstance).map(SQLException.class::cast);
    }

    static DatabaseError of(SQLException exception) {
        String state = exception.getSQLState();
        if (state != null && CONFLICTS.contains(state)) {
            return BUSY;
        }
        return isUnavailable(state) ? UNAVAILABLE : OURS;
    }

    /** Null is the state of a connection pool that has no connection to give. */
    private static boolean isUnavailable(@Nullable String state) {
        return state == null
                || Stream.of(
                                CONNECTION,
                                INSUFFICIENT_RESOURCES,
                                OPERATOR_INTERVENTION,
                                SYSTEM_ERROR,
                                READ_ONLY,
                                IDLE_IN_TRANSACTION)
                        .anyMatch(state::startsWith);
    }
}

package dev.modelkeys.database;

import java.sql.SQLException;

/** The database did not do what it was asked. */
public final class StatementFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StatementFailed(SQLException cause) {
        super("A statement failed", cause);
    }
}

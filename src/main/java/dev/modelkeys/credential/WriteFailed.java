package dev.modelkeys.credential;

import java.sql.SQLException;

/** The database did not take a change of an operator's command. */
public final class WriteFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WriteFailed(SQLException cause) {
        super("The database did not take a change", cause);
    }
}

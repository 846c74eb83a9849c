package dev.modelkeys.start;

import java.sql.SQLException;
import java.util.Objects;

/** Why a database could not be asked, by SQL state: the driver's own text may quote what it was given. */
record ConnectionProblem(String sqlState) {

    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String NO_PASSWORD_GIVEN = "08004";
    private static final String CONNECTION = "08";
    private static final String LOGIN = "28";

    static ConnectionProblem of(SQLException failure) {
        return new ConnectionProblem(Objects.requireNonNullElse(failure.getSQLState(), "unknown"));
    }

    StartupProblem refusal(DatabaseConnection database) {
        if (sqlState.equals(NO_SUCH_DATABASE)) {
            return new StartupProblem(
                    DatabaseConnection.ADDRESS, "names " + database + ", which does not exist; create it first");
        }
        if (sqlState.equals(NO_PASSWORD_GIVEN) || sqlState.startsWith(LOGIN)) {
            return new StartupProblem(
                    DatabaseConnection.USERNAME,
                    "or the password is refused by " + database
                            + "; check both, the password is quarkus.datasource.password (QUARKUS_DATASOURCE_PASSWORD)");
        }
        if (sqlState.startsWith(CONNECTION)) {
            return new StartupProblem(
                    DatabaseConnection.ADDRESS,
                    "names " + database + ", which does not answer; start PostgreSQL there or correct the address");
        }
        return new StartupProblem(
                DatabaseConnection.ADDRESS,
                "names " + database + ", which answers with an error (SQL state " + sqlState + ")");
    }
}

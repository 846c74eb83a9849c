package dev.modelkeys.start;

import java.sql.SQLException;
import java.util.Objects;

/** Why a database could not be asked, by SQL state: the driver's own text may quote what it was given. */
record ConnectionFailure(String sqlState) {

    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String NO_PASSWORD_GIVEN = "08004";
    private static final String CONNECTION = "08";
    private static final String LOGIN = "28";

    static ConnectionFailure of(SQLException failure) {
        return new ConnectionFailure(Objects.requireNonNullElse(failure.getSQLState(), "unknown"));
    }

    Refusal refusal(Database database) {
        if (sqlState.equals(NO_SUCH_DATABASE)) {
            return new Refusal(Database.ADDRESS, "names " + database + ", which does not exist; create it first");
        }
        if (sqlState.equals(NO_PASSWORD_GIVEN) || sqlState.startsWith(LOGIN)) {
            return new Refusal(
                    Database.USERNAME,
                    "or the password is refused by " + database
                            + "; check both, the password is quarkus.datasource.password (QUARKUS_DATASOURCE_PASSWORD)");
        }
        if (sqlState.startsWith(CONNECTION)) {
            return new Refusal(
                    Database.ADDRESS,
                    "names " + database + ", which does not answer; start PostgreSQL there or correct the address");
        }
        return new Refusal(
                Database.ADDRESS, "names " + database + ", which answers with an error (SQL state " + sqlState + ")");
    }
}

package dev.modelkeys.start;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** The database is recent enough, keeps every character, takes changes, and gives each connection a session of its own. */
final class DatabaseKind {

    private static final int OLDEST_VERSION = 15;
    private static final int ATTEMPTS = 5;
    private static final String PROCESS = "select pg_backend_pid()";

    private static final String FACTS =
            """
            select current_setting('server_encoding'), pg_is_in_recovery(),
                current_setting('default_transaction_read_only')::boolean, quote_ident(current_database()),
                quote_ident(current_database() || '_utf8'), quote_ident(session_user)
            """;

    private DatabaseKind() {}

    static void check(Connection connection, DatabaseConnection database) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST_VERSION) {
            throw problem(database, "which is PostgreSQL " + version + "; use " + OLDEST_VERSION + " or later");
        }
        try (Statement statement = connection.createStatement();
                ResultSet facts = statement.executeQuery(FACTS)) {
            facts.next();
            if (!facts.getString(1).equals("UTF8")) {
                throw problem(
                        database,
                        "whose encoding is " + facts.getString(1) + ", which cannot keep every name; as an"
                                + " administrator run: create database " + facts.getString(5) + " owner "
                                + facts.getString(6) + " encoding 'UTF8' locale 'C' template template0; then name that"
                                + " database");
            }
            if (facts.getBoolean(2)) {
                throw problem(database, "a standby, which takes no changes; name the primary server");
            }
            if (facts.getBoolean(3)) {
                throw problem(
                        database,
                        "whose transactions are read-only; as an administrator run: alter database "
                                + facts.getString(4) + " set default_transaction_read_only = off; alter role "
                                + facts.getString(6) + " reset default_transaction_read_only");
            }
        }
        if (isPooled(connection) && !keepsSessions(connection, database)) {
            throw problem(
                    database,
                    "behind a pooler that gives each transaction another session, such as PgBouncer with"
                            + " pool_mode=transaction; let it keep sessions (pool_mode=session for this database), or"
                            + " name PostgreSQL itself: this server has a pool of its own");
        }
    }

    /** A pooler tells the driver another process than the one that answers. */
    private static boolean isPooled(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getBackendPID() != process(connection);
    }

    /** Without sessions, a second connection gets the process of the first one, which then gets another. */
    private static boolean keepsSessions(Connection connection, DatabaseConnection database) throws SQLException {
        int process = process(connection);
        try (Connection second = database.connect()) {
            second.setAutoCommit(false);
            for (int i = 0; i < ATTEMPTS; i++) {
                if (process(second) == process || process(connection) != process) {
                    return false;
                }
                second.rollback();
            }
            return true;
        } catch (SQLException e) {
            // A pooler that gives each statement another session refuses transactions.
            return false;
        }
    }

    private static int process(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(PROCESS)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static StartupProblem problem(DatabaseConnection database, String message) {
        return new StartupProblem(DatabaseConnection.ADDRESS, "names " + database + ", " + message);
    }
}

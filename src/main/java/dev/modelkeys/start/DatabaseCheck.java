package dev.modelkeys.start;

import dev.modelkeys.vault.MasterKeyRegister;
import dev.modelkeys.vault.WrongMasterKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** The database answers, is of a kind that will do, grants what is needed, and was sealed under the master key. Reads only. */
final class DatabaseCheck implements StartupCheck {

    @Override
    public void check(Settings settings) {
        DatabaseConnection database = DatabaseConnection.of(settings);
        if (!database.hasPlausibleAddress()) {
            throw problem("is no address of a PostgreSQL database; write jdbc:postgresql://HOST:PORT/NAME, without user"
                    + " and password");
        }
        MasterKeySource keys = MasterKeySource.ofPackagedServer(settings);
        try (Connection connection = database.connect()) {
            DatabaseKind.check(connection, database);
            if (checkRights(connection, database, settings)) {
                beginAsThePoolDoes(connection, settings);
            }
            MasterKeyRegister register = new MasterKeyRegister(keys.read());
            if (mayReadMasterKeys(connection)) {
                register.verify(connection);
            }
        } catch (WrongMasterKey e) {
            throw keys.problem(e);
        } catch (SQLException e) {
            throw database.problem(e);
        }
    }

    /** The login itself may see less, if it does not inherit the rights of the role. */
    private static void beginAsThePoolDoes(Connection connection, Settings settings) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    settings.text(DatabaseSettingsCheck.FIRST_STATEMENTS).orElseThrow());
        }
    }

    /** False after a migration that was killed between making the table and giving the rights to it; the next one goes on. */
    private static boolean mayReadMasterKeys(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select coalesce(has_table_privilege(to_regclass('master_key'), 'select'), true)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static boolean checkRights(Connection connection, DatabaseConnection database, Settings settings)
            throws SQLException {
        Optional<DatabaseConnection> migrations = database.ofMigrations(settings);
        if (migrations.isEmpty()) {
            return DatabaseRights.check(connection, connection, database);
        }
        try (Connection other = migrations.get().connect()) {
            return DatabaseRights.check(connection, other, database);
        } catch (SQLException e) {
            throw migrations.get().problem(e);
        }
    }

    private static StartupProblem problem(String message) {
        return new StartupProblem(DatabaseConnection.ADDRESS, message);
    }
}

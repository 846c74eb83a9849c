package dev.modelkeys.start;

import dev.modelkeys.vault.MasterKeyRegister;
import dev.modelkeys.vault.WrongMasterKey;
import java.sql.Connection;
import java.sql.SQLException;

/** The database answers, is recent enough, and was sealed under the configured master key. Reads only. */
final class DatabaseCheck implements StartupCheck {

    private static final int OLDEST_VERSION = 15;

    @Override
    public void check(Settings settings) {
        DatabaseConnection database = DatabaseConnection.of(settings);
        if (!database.hasPlausibleAddress()) {
            throw problem("is no address of a PostgreSQL database; write jdbc:postgresql://HOST:PORT/NAME, without user"
                    + " and password");
        }
        MasterKeySource keys = MasterKeySource.ofPackagedServer(settings);
        try (Connection connection = database.connect()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_VERSION) {
                throw problem("names " + database + ", which is PostgreSQL " + version + "; use " + OLDEST_VERSION
                        + " or later");
            }
            new MasterKeyRegister(keys.read()).verify(connection);
            DatabaseRole.check(connection, database);
        } catch (WrongMasterKey e) {
            throw keys.problem(e);
        } catch (SQLException e) {
            throw database.problem(e);
        }
    }

    private static StartupProblem problem(String message) {
        return new StartupProblem(DatabaseConnection.ADDRESS, message);
    }
}

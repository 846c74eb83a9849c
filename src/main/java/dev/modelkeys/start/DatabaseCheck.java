package dev.modelkeys.start;

import dev.modelkeys.vault.MasterKeyRegister;
import dev.modelkeys.vault.WrongMasterKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The database answers, is new enough, and was sealed under the configured master key. Nothing is written. */
final class DatabaseCheck implements StartupCheck {

    private static final int OLDEST_VERSION = 15;

    @Override
    public Optional<StartupProblem> refusal(Settings settings) {
        return DatabaseConnection.of(settings).flatMap(database -> refusal(settings, database));
    }

    private static Optional<StartupProblem> refusal(Settings settings, DatabaseConnection database) {
        if (!database.hasPlausibleAddress()) {
            return refuse(
                    DatabaseConnection.ADDRESS,
                    "is no address of a PostgreSQL database; write jdbc:postgresql://HOST:PORT/NAME, without user and"
                            + " password");
        }
        MasterKeySource keys = MasterKeySettings.ofPackagedServer(settings).source();
        try (Connection connection = database.connect()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_VERSION) {
                return refuse(
                        DatabaseConnection.ADDRESS,
                        "names " + database + ", which is PostgreSQL " + version + "; use " + OLDEST_VERSION
                                + " or later");
            }
            new MasterKeyRegister(keys.read()).verify(connection);
            return DatabaseRole.refusal(connection, database);
        } catch (WrongMasterKey e) {
            return Optional.of(keys.refusal(e));
        } catch (SQLException e) {
            return Optional.of(ConnectionProblem.of(e).refusal(database));
        }
    }

    private static Optional<StartupProblem> refuse(String property, String message) {
        return Optional.of(new StartupProblem(property, message));
    }
}

package dev.modelkeys.start;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Spares a start Flyway, half of the time that a native executable needs, where the schema is the one of this version. */
final class SchemaVersion {

    /** Version of the last migration of this version; a test holds it. */
    static final String LATEST = "72";

    private static final String MIGRATE = "quarkus.flyway.migrate-at-start";

    private SchemaVersion() {}

    static void spareMigrationsIfLatest(Settings settings) {
        if (isLatest(DatabaseConnection.of(settings))) {
            System.setProperty(MIGRATE, "false");
        }
    }

    /** False where the history is missing, not readable, older or newer: Flyway knows what to do or to say. */
    private static boolean isLatest(DatabaseConnection database) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            return isTrue(
                            statement,
                            "select coalesce(has_table_privilege(to_regclass('flyway_schema_history'), 'select'), false)")
                    && isTrue(
                            statement,
                            "select coalesce(bool_and(success) and max(version::int) = " + LATEST
                                    + ", false) from flyway_schema_history where version is not null");
        } catch (SQLException e) {
            return false;
        }
    }

    private static boolean isTrue(Statement statement, String question) throws SQLException {
        try (ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}

package dev.modelkeys.start;

import java.util.List;

/** The database has an address, is reached through TLS, and each connection begins in the role that row-level security binds. */
final class DatabaseSettingsCheck implements StartupCheck {

    static final String FIRST_STATEMENTS = "quarkus.datasource.jdbc.new-connection-sql";
    private static final List<String> SCHEMAS = List.of(
            "quarkus.flyway.default-schema", "quarkus.flyway.schemas", "quarkus.hibernate-orm.database.default-schema");
    private static final String SET_ROLE = "set role modelkeys_app;";

    @Override
    public void check(Settings settings) {
        DatabaseConnection database = DatabaseConnection.of(settings);
        if (database.hasPlausibleAddress() && !database.isOnThisMachine() && !database.isEncrypted()) {
            throw new StartupProblem(
                    DatabaseConnection.ADDRESS,
                    "names " + database + ", another machine, and does not ask for TLS; append"
                            + " ?sslmode=verify-full, or at least ?sslmode=require");
        }
        for (String property : SCHEMAS) {
            settings.text(property).ifPresent(schema -> {
                throw new StartupProblem(
                        property,
                        "would move the tables out of sight of the server; remove it, and append to the address of the"
                                + " database: ?currentSchema=" + schema);
            });
        }
        if (settings.text(FIRST_STATEMENTS)
                .filter(text -> text.startsWith(SET_ROLE))
                .isEmpty()) {
            throw new StartupProblem(
                    FIRST_STATEMENTS,
                    "would take down the walls between workspaces; remove it, or begin it with: " + SET_ROLE);
        }
    }
}

package dev.modelkeys.start;

/** The database has an address, is reached through TLS, and each connection begins in the role that row-level security binds. */
final class DatabaseSettingsCheck implements StartupCheck {

    private static final String FIRST_STATEMENTS = "quarkus.datasource.jdbc.new-connection-sql";
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
        if (settings.text(FIRST_STATEMENTS)
                .filter(text -> text.startsWith(SET_ROLE))
                .isEmpty()) {
            throw new StartupProblem(
                    FIRST_STATEMENTS,
                    "would take down the walls between workspaces; remove it, or begin it with: " + SET_ROLE);
        }
    }
}

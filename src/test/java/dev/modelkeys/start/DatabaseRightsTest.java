package dev.modelkeys.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.FreshDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases as careful operators make them: each will do, or the problem lists the statements after which it does. */
class DatabaseRightsTest {

    private static final AtomicInteger LOGINS = new AtomicInteger();
    private static final String RUN = "administrator run: ";

    private final FreshDatabase database = FreshDatabase.empty();
    private final String login = "careful" + LOGINS.incrementAndGet();

    @TempDir
    private Path directory;

    private Map<String, String> properties = Map.of();

    @BeforeEach
    void aLoginThatOwnsNothing() throws IOException {
        FreshDatabase.migrated().execute("create role " + login + " login; grant modelkeys_app to " + login);
        properties = SettingsBuilder.properties(database, SettingsBuilder.key(directory, 0));
        properties.put(DatabaseConnection.USERNAME, login);
    }

    @Test
    void anOwnSchemaThatIsMissingIsMadeByTheStatement() {
        properties.put(DatabaseConnection.ADDRESS, database.address() + "?currentSchema=vault");
        assertThat(statements()).isEqualTo("create schema vault authorization " + login);
        assertThatTheyHelp();
    }

    @Test
    void aSchemaThatIsNamedLikeTheLoginWillDo() {
        database.execute("create schema authorization " + login);
        assertThat(problem()).isEmpty();
    }

    @Test
    void aLoginThatDoesNotOwnTheDatabaseMayNotMakeTablesInPublic() {
        assertThat(statements()).isEqualTo("grant create, usage on schema public to " + login);
        assertThatTheyHelp();
    }

    @Test
    void aSchemaWhoseRightsWereTakenFromEveryAccountIsOpened() {
        database.execute("revoke all on schema public from public");
        assertThat(statements())
                .isEqualTo("grant create, usage on schema public to " + login
                        + "; grant usage on schema public to modelkeys_app");
        assertThatTheyHelp();
    }

    @Test
    void theOwnerOfTheDatabaseOpensItByItself() {
        database.execute("revoke all on schema public from public");
        database.execute(
                "do $$ begin execute format('alter database %I owner to " + login + "', current_database()); end $$");
        assertThat(problem()).isEmpty();
    }

    @Test
    void aLoginThatDoesNotInheritTheRightsOfTheRoleWillDo() {
        FreshDatabase migrated = FreshDatabase.migrated();
        migrated.execute("grant usage, create on schema public to " + login + "; grant modelkeys_app to " + login
                + " with inherit false; grant select on flyway_schema_history to " + login);
        properties.put(DatabaseConnection.ADDRESS, migrated.address());
        assertThat(problem()).isEmpty();
    }

    @Test
    void allThatIsMissingIsSaidAtOnce() {
        database.execute("revoke all on schema public from public; revoke modelkeys_app from " + login);
        assertThat(statements())
                .isEqualTo("grant modelkeys_app to " + login + "; grant create, usage on schema public to " + login
                        + "; grant usage on schema public to modelkeys_app");
        assertThatTheyHelp();
    }

    @Test
    void oddNamesAreQuoted() {
        properties.put(DatabaseConnection.ADDRESS, database.address() + "?currentSchema=%22The%20Vault%22");
        assertThat(statements()).isEqualTo("create schema \"The Vault\" authorization " + login);
        assertThatTheyHelp();
    }

    @Test
    void theLoginOfMigrationsMakesTheTables() {
        database.execute("create role owner_of_" + login
                + " login createrole; create schema vault authorization owner_of_" + login);
        properties.put(DatabaseConnection.ADDRESS, database.address() + "?currentSchema=vault");
        properties.put("quarkus.flyway.username", "owner_of_" + login);
        assertThat(problem()).isEmpty();
        properties.remove("quarkus.flyway.username");
        assertThat(statements()).contains("grant create, usage on schema vault to " + login);
    }

    @Test
    void aLoginOfMigrationsThatIsRefusedIsNamed() {
        properties.put("quarkus.flyway.username", "none");
        assertThat(problem().map(StartupProblem::property)).contains("quarkus.flyway.username");
        assertThat(problem().map(StartupProblem::message)).get().asString().contains("QUARKUS_FLYWAY_PASSWORD");
    }

    @Test
    void tablesOfAnotherLoginAreLeftAlone() {
        database.execute("create table flyway_schema_history ()");
        assertThat(problem().map(StartupProblem::message))
                .get()
                .asString()
                .contains("belong to postgres", "quarkus.flyway.username", "pg_restore --no-owner --role=" + login);
    }

    @Test
    void aDatabaseThatTheLoginMayNotConnectToIsOpenedByTheStatement() {
        database.execute("do $$ begin execute format('revoke connect on database %I from public', current_database());"
                + " end $$; grant create, usage on schema public to " + login);
        assertThat(statements()).startsWith("grant connect on database ");
        database.execute(statements());
        assertThat(problem()).isEmpty();
    }

    @Test
    @DisplayName("an encoding that cannot keep every name is refused, with the statement that makes another database")
    void anotherEncodingIsRefused() {
        database.execute("create database latin_" + login + " owner " + login
                + " encoding 'LATIN1' locale 'C' template template0");
        String address = database.address().replaceAll("/[^/]*$", "/latin_" + login);
        properties.put(DatabaseConnection.ADDRESS, address);

        String statement = statements();

        assertThat(statement).contains("encoding 'UTF8'", "owner " + login);
        database.execute(statement.substring(0, statement.indexOf(';')));
        properties.put(DatabaseConnection.ADDRESS, address + "_utf8");
        assertThat(problem()).isEmpty();
    }

    @Test
    void aReadOnlyDatabaseIsRefused() {
        database.execute("do $$ begin execute format('alter database %I set default_transaction_read_only = on',"
                + " current_database()); end $$; grant create, usage on schema public to " + login);
        assertThat(statements()).startsWith("alter database ").contains("default_transaction_read_only = off");
    }

    @Test
    void anotherSchemaIsNotASettingOfTheMigrations() {
        properties.put("quarkus.flyway.default-schema", "vault");
        assertThat(SettingsBuilder.problem(new DatabaseSettingsCheck(), properties))
                .map(StartupProblem::message)
                .get()
                .asString()
                .contains("?currentSchema=vault");
    }

    private void assertThatTheyHelp() {
        database.execute(statements());
        assertThat(problem()).isEmpty();
    }

    private String statements() {
        String message = problem().map(StartupProblem::message).orElse("");
        assertThat(message).contains(RUN);
        return message.substring(message.indexOf(RUN) + RUN.length());
    }

    private Optional<StartupProblem> problem() {
        return SettingsBuilder.problem(new DatabaseCheck(), properties);
    }
}

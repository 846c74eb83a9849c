package dev.modelkeys.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.modelkeys.KeyFile;
import dev.modelkeys.PackagedServer;
import dev.modelkeys.PackagedServer.Ended;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The package on databases as careful operators make them: it works, or says the statements after which it works. */
class CarefulDatabaseIT {

    private static final int CONFIGURATION_ERROR = 78;
    private static final Path PGBOUNCER = Path.of("/usr/sbin/pgbouncer");
    private static final String RUN = "administrator run: ";

    @TempDir
    private Path directory;

    private final Map<String, String> environment = new HashMap<>();
    private EmbeddedPostgres server;
    private int tokens;

    @BeforeEach
    void aServerWithALogin() throws Exception {
        server = EmbeddedPostgres.builder().start();
        administrate("postgres", "create role keeper login");
        environment.put("QUARKUS_DATASOURCE_USERNAME", "keeper");
        environment.put(
                "MODELKEYS_MASTER_KEY_FILE", KeyFile.in(directory, "master.key").toString());
        use(server.getPort(), "keys");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    @DisplayName("a login that owns nothing, in a database whose schema is closed, needs one round of statements")
    void aLoginThatOwnsNothing() throws Exception {
        administrate("postgres", "create database keys");
        administrate("keys", "revoke all on schema public from public");

        String statements = statements();

        assertThat(statements)
                .isEqualTo("create role modelkeys_app nologin; grant modelkeys_app to keeper; grant create, usage on"
                        + " schema public to keeper; grant usage on schema public to modelkeys_app");
        administrate("keys", statements);
        assertThatItWorks();
    }

    @Test
    @DisplayName("an own schema, named in the address or like the login, will do; so does another login for migrations")
    void anOwnSchema() throws Exception {
        administrate("postgres", "create role modelkeys_app nologin role keeper", "create database keys");
        administrate(
                "keys",
                "revoke all on schema public from public",
                "create schema vault authorization keeper",
                "create schema authorization keeper");
        assertThatItWorks();

        use(server.getPort(), "keys?currentSchema=vault");
        assertThatItWorks();
        assertThat(text("select string_agg(distinct schemaname, ' ' order by schemaname) from pg_tables where"
                        + " tablename = 'credential'"))
                .isEqualTo("keeper vault");

        administrate("postgres", "create role mason login", "grant modelkeys_app to mason with admin option");
        administrate("keys", "create schema third authorization mason");
        use(server.getPort(), "keys?currentSchema=third");
        environment.put("QUARKUS_FLYWAY_USERNAME", "mason");
        assertThatItWorks();
    }

    @Test
    @DisplayName("the owner of a database whose schema is closed opens it to the role that it works as")
    void anOwnerOfAClosedSchema() throws Exception {
        administrate("postgres", "create role modelkeys_app nologin role keeper", "create database keys owner keeper");
        administrate("keys", "revoke all on schema public from public");
        assertThatItWorks();
    }

    @Test
    @DisplayName("PgBouncer is refused where it gives each transaction another session, and will do where it does not")
    void pgBouncer() throws Exception {
        assumeTrue(Files.isExecutable(PGBOUNCER), "PgBouncer is not installed");
        administrate("postgres", "create role modelkeys_app nologin role keeper", "create database keys owner keeper");
        try (PgBouncer bouncer = PgBouncer.start(PGBOUNCER, directory, server.getPort(), "transaction")) {
            use(bouncer.port(), "keys");
            assertThat(refusal()).contains("names database keys at localhost", "pool_mode=session");
        }
        try (PgBouncer bouncer = PgBouncer.start(PGBOUNCER, directory, server.getPort(), "session")) {
            use(bouncer.port(), "keys");
            assertThatItWorks();
        }
    }

    /** The command migrates, and writes through the pool. */
    private void assertThatItWorks() throws Exception {
        Path token = directory.resolve("token" + tokens++);
        Ended ended = PackagedServer.run(
                directory, environment, "bootstrap", "--workspace", "default", "--out", token.toString());
        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(token).isNotEmptyFile();
    }

    private String statements() throws Exception {
        String line = refusal();
        return line.substring(line.indexOf(RUN) + RUN.length());
    }

    private String refusal() throws Exception {
        Ended ended = PackagedServer.run(directory, environment, "verify");
        assertThat(ended.code()).as(ended.output()).isEqualTo(CONFIGURATION_ERROR);
        assertThat(ended.lines()).hasSize(1);
        return ended.output();
    }

    private void use(int port, String database) {
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:" + port + "/" + database);
    }

    private void administrate(String database, String... statements) throws SQLException {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String text(String query) throws SQLException {
        try (Connection connection = server.getDatabase("postgres", "keys").getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}

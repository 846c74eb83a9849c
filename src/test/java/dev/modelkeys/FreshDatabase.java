package dev.modelkeys;

import dev.modelkeys.database.FoldNames;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of its own for a test, on one PostgreSQL that lives as long as the tests do. */
public final class FreshDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name = "fresh" + COUNT.incrementAndGet();

    private FreshDatabase() {}

    public static FreshDatabase empty() {
        return copyOf("template1");
    }

    public static FreshDatabase migrated() {
        return copyOf(Migrated.DATABASE.name);
    }

    /**
     * Migrated database with a locale of its own.
     *
     * @param locale the part of {@code create database} that says it
     */
    public static FreshDatabase withLocale(String locale) {
        FreshDatabase database = copyOf("template0 " + locale);
        database.migrate(database.user(), "latest");
        return database;
    }

    /** Copy of its present state; no session may be connected to it. */
    public FreshDatabase copy() {
        return copyOf(name);
    }

    private static FreshDatabase copyOf(String template) {
        FreshDatabase database = new FreshDatabase();
        execute(Server.POSTGRES.getPostgresDatabase(), "create database " + database.name + " template " + template);
        return database;
    }

    public String address() {
        return "jdbc:postgresql://localhost:" + Server.POSTGRES.getPort() + "/" + name;
    }

    public String user() {
        return "postgres";
    }

    public DataSource dataSource() {
        return dataSource(user());
    }

    private DataSource dataSource(String user) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(address());
        dataSource.setUser(user);
        return dataSource;
    }

    /** @param version the last one that is applied, such as {@code 55} or {@code latest} */
    public void migrate(String user, String version) {
        Flyway.configure()
                .dataSource(dataSource(user))
                .placeholders(Map.of("login", user))
                .javaMigrations(new FoldNames())
                .target(version)
                .load()
                .migrate();
    }

    public void execute(String sql) {
        execute(dataSource(), sql);
    }

    public String text(String query) {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(DataSource dataSource, String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Migrated {

        static final FreshDatabase DATABASE = migrate();

        private static FreshDatabase migrate() {
            FreshDatabase database = empty();
            database.migrate(database.user(), "latest");
            return database;
        }
    }

    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

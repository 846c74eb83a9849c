package dev.modelkeys.database;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Login of Flyway: migrations run on connections of their own, because those of the pool work as a role without the rights
 * that a migration needs. {@code quarkus.flyway.username} names a separate login.
 *
 * <p>Not plain properties: beside a JDBC URL, Quarkus requires a password, and a login by certificate has none.
 */
@Singleton
class MigrationLogin implements FlywayConfigurationCustomizer {

    private static final String DATABASE = "quarkus.datasource.";
    private static final String MIGRATION = "quarkus.flyway.";
    private static final String USERNAME = "username";
    /** A migration takes as long as it takes. */
    private static final String UNBOUNDED = "socketTimeout";

    private final Config config;

    MigrationLogin(Config config) {
        this.config = config;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(config.getValue(DATABASE + "jdbc.url", String.class));
        additional(dataSource);
        // Beware: a password is never tried for the other login, so the two cannot be defaults of each other.
        String login = text(MIGRATION + USERNAME).isPresent() ? MIGRATION : DATABASE;
        text(login + USERNAME).ifPresent(dataSource::setUser);
        text(login + "password").ifPresent(dataSource::setPassword);
        configuration.dataSource(dataSource);
        configuration.placeholders(Map.of("login", text(DATABASE + USERNAME).orElse("")));
    }

    private void additional(PGSimpleDataSource dataSource) {
        String prefix = DATABASE + "jdbc.additional-jdbc-properties.";
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(prefix) && !name.equals(prefix + UNBOUNDED)) {
                try {
                    dataSource.setProperty(
                            name.substring(prefix.length()).replace("\"", ""), config.getValue(name, String.class));
                } catch (SQLException e) {
                    throw new IllegalStateException("The database driver does not know " + name, e);
                }
            }
        }
    }

    private Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class);
    }
}

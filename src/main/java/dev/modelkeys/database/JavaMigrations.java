package dev.modelkeys.database;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Gives Flyway the migrations that are written in Java: among those of the application it looks for scripts only. */
@Singleton
class JavaMigrations implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.javaMigrations(new FoldNames());
    }
}

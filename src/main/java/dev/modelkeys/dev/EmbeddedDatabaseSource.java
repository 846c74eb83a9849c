package dev.modelkeys.dev;

import io.quarkus.runtime.LaunchMode;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** Configuration source of the three data source properties; the first one that is read starts the database. */
final class EmbeddedDatabaseSource implements ConfigSource {

    // Below application.properties and everything else: any configured value wins.
    private static final int ORDINAL = 50;

    private static final Set<String> NAMES =
            Set.of(DevelopmentConfig.URL, DevelopmentConfig.USERNAME, DevelopmentConfig.PASSWORD);

    @Override
    public @Nullable String getValue(String property) {
        return NAMES.contains(property) ? value(property, EmbeddedDatabase.of(LaunchMode.current())) : null;
    }

    private static @Nullable String value(String property, Database database) {
        return switch (property) {
            case DevelopmentConfig.URL -> database.url();
            case DevelopmentConfig.USERNAME -> Database.NAME;
            case DevelopmentConfig.PASSWORD -> database.password();
            default -> null;
        };
    }

    @Override
    public Set<String> getPropertyNames() {
        return NAMES;
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }

    @Override
    public String getName() {
        return "embedded database";
    }
}

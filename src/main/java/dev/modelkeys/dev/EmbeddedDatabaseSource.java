package dev.modelkeys.dev;

import io.quarkus.runtime.LaunchMode;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** Answers the three properties of the data source, starting the database when the first of them is asked for. */
final class EmbeddedDatabaseSource implements ConfigSource {

    // Below application.properties and everything else: whatever is configured wins.
    private static final int ORDINAL = 50;

    private static final Set<String> NAMES =
            Set.of(EmbeddedDatabaseConfig.URL, EmbeddedDatabaseConfig.USERNAME, EmbeddedDatabaseConfig.PASSWORD);

    @Override
    public @Nullable String getValue(String property) {
        return NAMES.contains(property) ? answer(property, EmbeddedDatabase.of(LaunchMode.current())) : null;
    }

    private static @Nullable String answer(String property, DatabaseAddress address) {
        return switch (property) {
            case EmbeddedDatabaseConfig.URL -> address.url();
            case EmbeddedDatabaseConfig.USERNAME -> address.username();
            case EmbeddedDatabaseConfig.PASSWORD -> address.password();
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

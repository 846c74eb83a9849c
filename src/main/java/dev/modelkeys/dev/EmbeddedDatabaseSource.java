package dev.modelkeys.dev;

import io.quarkus.runtime.LaunchMode;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** Answers the three properties of the data source, starting the database when the first of them is asked for. */
final class EmbeddedDatabaseSource implements ConfigSource {

    // Below application.properties and everything else: whatever is configured wins.
    private static final int ORDINAL = 50;

    private static final Map<String, Function<DatabaseAddress, String>> ANSWERS = Map.of(
            EmbeddedDatabaseConfig.URL, DatabaseAddress::url,
            "quarkus.datasource.username", DatabaseAddress::username,
            "quarkus.datasource.password", DatabaseAddress::password);

    @Override
    public @Nullable String getValue(String property) {
        var answer = ANSWERS.get(property);
        return answer == null ? null : answer.apply(EmbeddedDatabase.of(LaunchMode.current()));
    }

    @Override
    public Set<String> getPropertyNames() {
        return ANSWERS.keySet();
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

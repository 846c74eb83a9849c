package dev.modelkeys.dev;

import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import java.util.List;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** Offers an embedded database to development mode and tests, unless a database has been configured. */
public final class EmbeddedDatabaseConfig implements ConfigSourceFactory {

    static final String URL = "quarkus.datasource.jdbc.url";
    static final String USERNAME = "quarkus.datasource.username";
    static final String PASSWORD = "quarkus.datasource.password";

    // By name, because the package holds neither this class nor the libraries behind it.
    private static final String SOURCE = EmbeddedDatabaseConfig.class.getPackageName() + ".EmbeddedDatabaseSource";

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var url = context.getValue(URL);
        return isWanted(LaunchMode.current(), url == null ? null : url.getValue()) ? List.of(load()) : List.of();
    }

    static boolean isWanted(LaunchMode mode, @Nullable String url) {
        return mode.isDevOrTest() && (url == null || url.isBlank());
    }

    private static ConfigSource load() {
        try {
            return Class.forName(SOURCE)
                    .asSubclass(ConfigSource.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Embedded database missing from the class path; set " + URL, e);
        }
    }
}

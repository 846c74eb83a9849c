package dev.modelkeys.dev;

import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Settings of development mode and tests: an embedded database, and in development mode a free management port, unless they
 * have been configured.
 */
public final class DevelopmentConfig implements ConfigSourceFactory {

    static final String URL = "quarkus.datasource.jdbc.url";
    static final String USERNAME = "quarkus.datasource.username";
    static final String PASSWORD = "quarkus.datasource.password";
    static final String MANAGEMENT_PORT = "quarkus.management.port";

    // By name, because the package holds neither these classes nor the libraries behind them.
    private static final String DATABASE = "EmbeddedDatabaseSource";
    private static final String PORT = "ManagementPortSource";

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        return offers(LaunchMode.current(), property -> {
            ConfigValue value = context.getValue(property);
            return value == null ? null : value.getValue();
        });
    }

    static List<ConfigSource> offers(LaunchMode mode, Function<String, @Nullable String> configured) {
        List<ConfigSource> sources = new ArrayList<>();
        if (mode.isDevOrTest() && isBlank(configured.apply(URL))) {
            sources.add(load(DATABASE));
        }
        if (mode == LaunchMode.DEVELOPMENT && isBlank(configured.apply(MANAGEMENT_PORT))) {
            sources.add(load(PORT));
        }
        return sources;
    }

    private static boolean isBlank(@Nullable String value) {
        return value == null || value.isBlank();
    }

    private static ConfigSource load(String source) {
        try {
            return Class.forName(DevelopmentConfig.class.getPackageName() + "." + source)
                    .asSubclass(ConfigSource.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(source + " is missing from the class path; set " + URL, e);
        }
    }
}

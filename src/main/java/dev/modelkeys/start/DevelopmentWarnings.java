package dev.modelkeys.start;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/** Says in development what would keep the packaged server from starting. */
@Singleton
class DevelopmentWarnings {

    private static final Logger LOG = Logger.getLogger(DevelopmentWarnings.class);
    private static final List<StartupCheck> CHECKS =
            List.of(new NetworkCheck(), new DatabaseTransportCheck(), new LogLevelCheck(), new SignInCheck());

    private final SmallRyeConfig config;
    private final LaunchMode mode;

    DevelopmentWarnings(SmallRyeConfig config, LaunchMode mode) {
        this.config = config;
        this.mode = mode;
    }

    void warn(@Observes StartupEvent event) {
        if (mode.isDevOrTest()) {
            Settings settings = new Settings(config);
            CHECKS.stream()
                    .flatMap(check -> check.refusal(settings).stream())
                    .forEach(refusal -> LOG.warnf("In production: %s", refusal.line()));
        }
    }
}

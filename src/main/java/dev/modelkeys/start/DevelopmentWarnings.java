package dev.modelkeys.start;

import dev.modelkeys.ModelkeysConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/** Warns in development of settings that the packaged server refuses. */
@Singleton
class DevelopmentWarnings {

    private static final Logger LOG = Logger.getLogger(DevelopmentWarnings.class);
    private static final List<StartupCheck> CHECKS =
            List.of(new NetworkCheck(), new DatabaseSettingsCheck(), new LogLevelCheck(), new SignInCheck());

    private final SmallRyeConfig config;
    private final ModelkeysConfig modelkeys;
    private final LaunchMode mode;

    DevelopmentWarnings(SmallRyeConfig config, ModelkeysConfig modelkeys, LaunchMode mode) {
        this.config = config;
        this.modelkeys = modelkeys;
        this.mode = mode;
    }

    void warn(@Observes StartupEvent event) {
        if (mode.isDevOrTest()) {
            Settings settings = new Settings(config, modelkeys);
            CHECKS.stream()
                    .flatMap(check -> check.problem(settings).stream())
                    .forEach(problem -> LOG.warnf("In production: %s", problem.line()));
        }
    }
}

package dev.modelkeys.start;

import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Looks for reasons not to start while nothing runs yet: no port is open and the database is as it was.
 */
public final class Preflight {

    /** In this order: what a check needs has been looked at by the ones before it. */
    private static final List<Check> CHECKS =
            List.of(new DatabaseAddressCheck(), new MasterKeyCheck(), new DatabaseCheck());

    private final Settings settings;

    Preflight(Settings settings) {
        this.settings = settings;
    }

    public static Preflight ofThisProcess() {
        SmallRyeConfig config = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
        return new Preflight(new Settings(config, LaunchMode.current() == LaunchMode.NORMAL));
    }

    public Optional<Refusal> firstRefusal() {
        return CHECKS.stream()
                .flatMap(check -> check.refusal(settings).stream())
                .findFirst();
    }
}

package dev.modelkeys.start;

import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Looks for reasons not to start while nothing runs yet: no port is open and the database is as it was. Only for the
 * packaged server: in development and tests, where the database comes up with the server, {@link MasterKeyMatch} follows.
 */
public final class Preflight {

    /** In this order: what a check needs has been looked at by the ones before it. */
    private static final List<StartupCheck> CHECKS = List.of(
            new DatabaseAddressCheck(),
            new NetworkCheck(),
            new DatabaseTransportCheck(),
            new DatabaseSessionCheck(),
            new LogLevelCheck(),
            new SignInCheck(),
            new MasterKeyCheck(),
            new CatalogCheck(),
            new DatabaseCheck());

    private Preflight() {}

    public static Optional<StartupProblem> firstRefusal() {
        return LaunchDetection.isOfPackagedServer(Preflight.class.getClassLoader())
                ? firstRefusal(new Settings(ConfigProvider.getConfig().unwrap(SmallRyeConfig.class)))
                : Optional.empty();
    }

    static Optional<StartupProblem> firstRefusal(Settings settings) {
        return CHECKS.stream()
                .flatMap(check -> check.refusal(settings).stream())
                .findFirst();
    }
}

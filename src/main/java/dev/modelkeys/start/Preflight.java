package dev.modelkeys.start;

import dev.modelkeys.ModelkeysConfig;
import dev.modelkeys.catalog.Catalog;
import dev.modelkeys.catalog.CatalogException;
import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Checks settings and database before anything runs: no port is open and the database is unchanged. Only for the packaged
 * server; in development and tests the database starts with the server, and {@link ConfiguredMasterKeys} checks later.
 */
public final class Preflight {

    /** Each check may rely on those before it. */
    private static final List<StartupCheck> CHECKS = List.of(
            new DatabaseSettingsCheck(),
            new NetworkCheck(),
            new CorsCheck(),
            new LogLevelCheck(),
            new SignInCheck(),
            settings -> MasterKeySource.ofPackagedServer(settings).read(),
            Preflight::checkCatalog,
            new DatabaseCheck(),
            new PortCheck());

    private Preflight() {}

    public static Optional<StartupProblem> firstProblem() {
        return LaunchDetection.isPackagedServer(Preflight.class.getClassLoader())
                ? firstProblem(ConfigProvider.getConfig().unwrap(SmallRyeConfig.class))
                : Optional.empty();
    }

    static Optional<StartupProblem> firstProblem(SmallRyeConfig config) {
        try {
            Settings settings = Settings.of(config);
            CHECKS.forEach(check -> check.check(settings));
            return Optional.empty();
        } catch (StartupProblem e) {
            return Optional.of(e);
        }
    }

    private static void checkCatalog(Settings settings) {
        try {
            settings.modelkeys().catalog().directory().ifPresent(Catalog::load);
        } catch (CatalogException e) {
            throw new StartupProblem(
                    ModelkeysConfig.Catalog.DIRECTORY, "holds a file that cannot be used: " + e.getMessage());
        }
    }
}

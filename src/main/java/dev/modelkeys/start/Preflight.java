package dev.modelkeys.start;

import dev.modelkeys.ModelkeysConfig;
import dev.modelkeys.catalog.Catalog;
import dev.modelkeys.catalog.CatalogException;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.configuration.AbstractConfigBuilder;
import io.quarkus.runtime.configuration.QuarkusConfigFactory;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
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
            new ProbeCheck(),
            new LeaseCheck(),
            settings -> MasterKeySource.ofPackagedServer(settings).read(),
            Preflight::checkCatalog,
            new DatabaseCheck(),
            new PortCheck());

    /** Made by Quarkus' build, with the defaults of this application. */
    private static final String RUN_TIME_CONFIG = "io.quarkus.runtime.generated.RunTimeConfig";

    private Preflight() {}

    public static Optional<StartupProblem> firstProblem() {
        readConfigurationOfThisMachine();
        if (!LaunchDetection.isPackagedServer(Preflight.class.getClassLoader())) {
            return Optional.empty();
        }
        return firstProblem(
                ConfigProvider.getConfig().unwrap(SmallRyeConfig.class), SchemaVersion::spareMigrationsIfLatest);
    }

    /** In a native image this is the configuration of the machine that built it, until Quarkus reads this machine's as here. */
    private static void readConfigurationOfThisMachine() {
        if (ImageMode.current().isNativeImage()) {
            SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder();
            AbstractConfigBuilder.withCustomizer(builder, RUN_TIME_CONFIG);
            QuarkusConfigFactory.setConfig(builder.build());
        }
    }

    /** Passes on a problem that arises after the checks: another program has taken a port meanwhile. */
    public static void onLaterProblem(Consumer<StartupProblem> end) {
        if (LaunchDetection.isPackagedServer(Preflight.class.getClassLoader())) {
            BiConsumer<Integer, Throwable> usual = ApplicationLifecycleManager.getDefaultExitCodeHandler();
            ApplicationLifecycleManager.setDefaultExitCodeHandler((code, failure) -> {
                PortCheck.problem(failure, ConfigProvider.getConfig()).ifPresent(end);
                usual.accept(code, failure);
            });
        }
    }

    static Optional<StartupProblem> firstProblem(SmallRyeConfig config) {
        return firstProblem(config, settings -> {});
    }

    private static Optional<StartupProblem> firstProblem(SmallRyeConfig config, Consumer<Settings> afterwards) {
        try {
            Settings settings = Settings.of(config);
            CHECKS.forEach(check -> check.check(settings));
            afterwards.accept(settings);
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

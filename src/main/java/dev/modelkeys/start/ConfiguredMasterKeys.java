package dev.modelkeys.start;

import dev.modelkeys.ModelkeysConfig;
import dev.modelkeys.vault.MasterKeyRegister;
import dev.modelkeys.vault.MasterKeys;
import dev.modelkeys.vault.WrongMasterKey;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Reads the configured master keys for the vault and matches them against the database, in development and tests too.
 * Quarkus prints the thrown exception as one line, without a trace.
 */
@Singleton
class ConfiguredMasterKeys {

    private static final Logger LOG = Logger.getLogger(ConfiguredMasterKeys.class);

    private final MasterKeySource source;

    ConfiguredMasterKeys(ModelkeysConfig config, LaunchMode mode) {
        this.source = new MasterKeySource(config.masterKey(), mode == LaunchMode.NORMAL);
    }

    @Produces
    @Singleton
    MasterKeys masterKeys() {
        try {
            MasterKeys keys = source.read();
            source.warning().ifPresent(LOG::warn);
            return keys;
        } catch (StartupProblem e) {
            throw new ConfigurationException(e.line());
        }
    }

    void match(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event,
            MasterKeyRegister register,
            DataSource dataSource)
            throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            register.verify(connection);
        } catch (WrongMasterKey e) {
            throw new ConfigurationException(source.problem(e).line());
        }
    }
}

package dev.modelkeys.start;

import dev.modelkeys.ModelkeysConfig;
import dev.modelkeys.vault.MasterKeyRegister;
import dev.modelkeys.vault.WrongMasterKey;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Refuses a database that was sealed under another key, in development and tests too. Quarkus prints this exception as
 * its one line, without the trace.
 */
@Singleton
class MasterKeyMatch {

    private final MasterKeyRegister register;
    private final DataSource dataSource;
    private final MasterKeySource keys;

    MasterKeyMatch(MasterKeyRegister register, DataSource dataSource, ModelkeysConfig config, LaunchMode mode) {
        this.register = register;
        this.dataSource = dataSource;
        this.keys = ConfiguredMasterKeys.source(config, mode);
    }

    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            register.verify(connection);
        } catch (WrongMasterKey e) {
            throw new ConfigurationException(keys.refusal(e).line());
        }
    }
}

package dev.modelkeys.start;

import dev.modelkeys.ModelkeysConfig;
import dev.modelkeys.vault.MasterKeys;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Hands the vault its keys, so that it need not know where they come from. */
@Singleton
class ConfiguredMasterKeys {

    private static final Logger LOG = Logger.getLogger(ConfiguredMasterKeys.class);

    @Produces
    @Singleton
    MasterKeys masterKeys(ModelkeysConfig config, LaunchMode mode) {
        try {
            MasterKeySource source = source(config, mode);
            source.warning().ifPresent(LOG::warn);
            return source.read();
        } catch (StartupFailed e) {
            throw new ConfigurationException(e.refusal().line());
        }
    }

    static MasterKeySource source(ModelkeysConfig config, LaunchMode mode) {
        return MasterKeySettings.of(config.masterKey(), mode).source();
    }
}

package dev.modelkeys.start;

import dev.modelkeys.ModelkeysConfig;
import dev.modelkeys.vault.MasterKeys;
import dev.modelkeys.vault.UnusableMasterKey;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands the vault its keys, so that it need not know where they come from. */
@Singleton
class ConfiguredMasterKeys {

    @Produces
    @Singleton
    MasterKeys masterKeys(ModelkeysConfig config, LaunchMode mode) {
        MasterKeySource source = source(config, mode);
        try {
            return source.read();
        } catch (UnusableMasterKey e) {
            throw new ConfigurationException(source.refusal(e).line());
        }
    }

    static MasterKeySource source(ModelkeysConfig config, LaunchMode mode) {
        return new MasterKeySource(config.masterKey().file(), mode == LaunchMode.NORMAL);
    }
}

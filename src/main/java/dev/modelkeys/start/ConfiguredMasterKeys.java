package dev.modelkeys.start;

import dev.modelkeys.ModelkeysConfig;
import dev.modelkeys.vault.MasterKeys;
import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands the vault its keys, so that it need not know where they come from. */
@Singleton
class ConfiguredMasterKeys {

    @Produces
    @Singleton
    MasterKeys masterKeys(ModelkeysConfig config, LaunchMode mode) {
        return new MasterKeySource(config.masterKey().file(), mode == LaunchMode.NORMAL).read();
    }
}

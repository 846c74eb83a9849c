package dev.modelkeys.start;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.modelkeys.FreshDatabase;
import dev.modelkeys.ModelkeysConfig;
import dev.modelkeys.vault.MasterKeyRegister;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfiguredMasterKeysTest {

    private final FreshDatabase database = FreshDatabase.migrated();

    @TempDir
    private Path directory;

    private Path key = Path.of("");

    @BeforeEach
    void write() throws IOException {
        key = SettingsBuilder.key(directory, 0);
    }

    @Test
    void aFreshDatabaseIsAccepted() {
        assertThatNoException().isThrownBy(this::start);
    }

    @Test
    @DisplayName("K-08: development refuses a database sealed under another key, in the same words as production")
    void aDatabaseOfAnotherKeyIsRefused() {
        database.execute("insert into master_key (id, proof) values ('0123456789ab', '\\x00')");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(this::start)
                .withMessage(
                        "modelkeys does not start: modelkeys.master-key.file (MODELKEYS_MASTER_KEY_FILE) names " + key
                                + ", but this database was sealed under master key 0123456789ab, and the configured one is"
                                + " 2bddc078c0b5; configure the key it was sealed under, or use another database");
    }

    private void start() throws Exception {
        Settings settings = Settings.of(SettingsBuilder.config(Map.of(ModelkeysConfig.MasterKey.FILE, key.toString())));
        ConfiguredMasterKeys keys = new ConfiguredMasterKeys(settings.modelkeys(), LaunchMode.DEVELOPMENT);
        keys.match(new StartupEvent(), new MasterKeyRegister(keys.masterKeys()), database.dataSource());
    }
}

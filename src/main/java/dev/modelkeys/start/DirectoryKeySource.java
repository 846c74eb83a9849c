package dev.modelkeys.start;

import dev.modelkeys.vault.MasterKey;
import dev.modelkeys.vault.MasterKeyDirectory;
import dev.modelkeys.vault.MasterKeys;
import dev.modelkeys.vault.UnusableMasterKey;
import dev.modelkeys.vault.WrongMasterKey;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Several keys, one of which is named as the one that wraps new keys. */
record DirectoryKeySource(Path directory, Optional<String> primary) implements MasterKeySource {

    @Override
    public MasterKeys read() {
        Map<String, MasterKey> keys = keys();
        String name = primary.orElseThrow(() -> new StartupFailed(
                MasterKeySettings.PRIMARY,
                "is not set; name the file in " + directory + " whose key is to wrap new keys"));
        MasterKey key = keys.get(name);
        if (key == null) {
            throw new StartupFailed(MasterKeySettings.PRIMARY, "names " + name + ", which is no file in " + directory);
        }
        return MasterKeys.of(key, keys.values());
    }

    @Override
    public StartupProblem refusal(WrongMasterKey reason) {
        return new StartupProblem(MasterKeySettings.DIRECTORY, "names " + directory + ", but " + reason.getMessage());
    }

    private Map<String, MasterKey> keys() {
        try {
            return new MasterKeyDirectory(directory).read();
        } catch (UnusableMasterKey e) {
            throw new StartupFailed(MasterKeySettings.DIRECTORY, "names " + directory + ", which " + e.getMessage());
        }
    }
}

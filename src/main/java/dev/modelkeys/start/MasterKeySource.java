package dev.modelkeys.start;

import dev.modelkeys.vault.MasterKeyFile;
import dev.modelkeys.vault.MasterKeys;
import dev.modelkeys.vault.UnusableMasterKey;
import dev.modelkeys.vault.WrongMasterKey;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Where the master key is, and how strict to be about it. */
record MasterKeySource(Optional<Path> file, boolean production) {

    static final String PROPERTY = "modelkeys.master-key.file";

    private static final Logger LOG = Logger.getLogger(MasterKeySource.class);

    static MasterKeySource ofPackagedServer(Settings settings) {
        return new MasterKeySource(settings.text(PROPERTY).map(Path::of), true);
    }

    MasterKeys read() {
        Path path = file.orElseThrow(() -> UnusableMasterKey.absent("is not set"));
        MasterKeyFile keyFile = new MasterKeyFile(path);
        if (production) {
            keyFile.requirePrivate();
        } else if (keyFile.isMissing()) {
            keyFile.generate();
            LOG.warnf("Made a master key for development in %s; secrets sealed under it are lost with it", path);
        }
        return MasterKeys.only(keyFile.read());
    }

    Refusal refusal(UnusableMasterKey reason) {
        return new Refusal(
                PROPERTY, file.map(path -> "names " + path + ", which ").orElse("") + reason.getMessage());
    }

    Refusal refusal(WrongMasterKey reason) {
        return new Refusal(
                PROPERTY, file.map(path -> "names " + path + ", but ").orElse("") + reason.getMessage());
    }
}

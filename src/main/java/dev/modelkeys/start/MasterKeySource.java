package dev.modelkeys.start;

import dev.modelkeys.vault.MasterKeyFile;
import dev.modelkeys.vault.MasterKeys;
import dev.modelkeys.vault.UnusableMasterKey;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Where the master key is, and how strict to be about it. */
record MasterKeySource(Optional<Path> file, boolean production) {

    static final String PROPERTY = "modelkeys.master-key.file";

    private static final Logger LOG = Logger.getLogger(MasterKeySource.class);

    static MasterKeySource of(Settings settings) {
        return new MasterKeySource(settings.text(PROPERTY).map(Path::of), settings.production());
    }

    MasterKeys read() {
        MasterKeyFile keyFile = file.map(MasterKeyFile::new).orElseThrow(() -> new UnusableMasterKey("is not set"));
        if (production) {
            keyFile.requirePrivate();
        } else if (keyFile.isMissing()) {
            keyFile.generate();
            LOG.warnf("Made a master key for development in %s; secrets sealed under it are lost with it", file.get());
        }
        return MasterKeys.only(keyFile.read());
    }
}

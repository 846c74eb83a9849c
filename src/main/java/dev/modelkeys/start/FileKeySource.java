package dev.modelkeys.start;

import dev.modelkeys.vault.MasterKeyFile;
import dev.modelkeys.vault.MasterKeys;
import dev.modelkeys.vault.UnusableMasterKey;
import dev.modelkeys.vault.WrongMasterKey;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;

/** One key in a file. In development it is made where there is none. */
record FileKeySource(Optional<Path> file, boolean production) implements MasterKeySource {

    private static final Logger LOG = Logger.getLogger(FileKeySource.class);
    private static final String NOT_SET = "is not set, nor is " + MasterKeySettings.DIRECTORY;

    @Override
    public MasterKeys read() {
        try {
            return MasterKeys.only(keyFile().read());
        } catch (UnusableMasterKey e) {
            throw new StartupFailed(MasterKeySettings.FILE, names("which ") + e.getMessage());
        }
    }

    private MasterKeyFile keyFile() {
        MasterKeyFile keyFile = new MasterKeyFile(file.orElseThrow(() -> UnusableMasterKey.absent(NOT_SET)));
        if (production) {
            keyFile.requirePrivate();
        } else if (keyFile.isMissing()) {
            keyFile.generate();
            LOG.warnf(
                    "Made a master key for development in %s; secrets sealed under it are lost with it",
                    keyFile.path());
        }
        return keyFile;
    }

    @Override
    public StartupProblem refusal(WrongMasterKey reason) {
        return new StartupProblem(MasterKeySettings.FILE, names("but ") + reason.getMessage());
    }

    private String names(String then) {
        return file.map(path -> "names " + path + ", " + then).orElse("");
    }
}

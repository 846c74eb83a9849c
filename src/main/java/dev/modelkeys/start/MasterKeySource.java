package dev.modelkeys.start;

import dev.modelkeys.ModelkeysConfig.MasterKey;
import dev.modelkeys.vault.MasterKeyDirectory;
import dev.modelkeys.vault.MasterKeyFile;
import dev.modelkeys.vault.MasterKeys;
import dev.modelkeys.vault.UnusableMasterKey;
import dev.modelkeys.vault.WrongMasterKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The configured source of the master keys: a file, a directory or a value.
 *
 * @param isProduction whether a file must be private; otherwise a missing one is made
 */
record MasterKeySource(MasterKey config, boolean isProduction) {

    private static final Logger LOG = Logger.getLogger(MasterKeySource.class);

    static MasterKeySource ofPackagedServer(Settings settings) {
        return new MasterKeySource(settings.modelkeys().masterKey(), true);
    }

    /** @throws StartupProblem unless exactly one source is set and its keys are usable */
    MasterKeys read() {
        requireOneSource();
        Optional<Path> directory = set(config.directory());
        try {
            if (directory.isPresent()) {
                return read(directory.get());
            }
            return MasterKeys.only(
                    config.value().isPresent()
                            ? dev.modelkeys.vault.MasterKey.ofText(
                                    config.value().get())
                            : file().read());
        } catch (UnusableMasterKey e) {
            throw problem("which ", "is a value that ", e.getMessage());
        }
    }

    /** Why these keys, usable in themselves, do not fit a database. */
    StartupProblem problem(WrongMasterKey reason) {
        return problem("but ", "holds a key, but ", reason.getMessage());
    }

    /** Advice against an accepted setting. */
    Optional<String> warning() {
        return config.value()
                .map(value -> MasterKey.VALUE + " holds the master key itself: it shows in /proc and to anyone who"
                        + " inspects the container; a file is better");
    }

    private void requireOneSource() {
        List<String> names = new ArrayList<>();
        set(config.file()).ifPresent(present -> names.add(MasterKey.FILE));
        set(config.directory()).ifPresent(present -> names.add(MasterKey.DIRECTORY));
        config.value().ifPresent(present -> names.add(MasterKey.VALUE));
        if (names.size() > 1) {
            throw new StartupProblem(names.get(1), "is set beside " + names.get(0) + "; set only one of them");
        }
        if (config.primary().isPresent() && set(config.directory()).isEmpty()) {
            throw new StartupProblem(
                    MasterKey.PRIMARY,
                    "is set without " + MasterKey.DIRECTORY + ", whose file it would name; set both or neither");
        }
    }

    private MasterKeys read(Path directory) {
        Map<String, dev.modelkeys.vault.MasterKey> keys = new MasterKeyDirectory(directory).read();
        String primary = config.primary()
                .orElseThrow(() -> new StartupProblem(
                        MasterKey.PRIMARY,
                        "is not set; name the file in " + directory + " whose key is to wrap new keys"));
        dev.modelkeys.vault.MasterKey key = keys.get(primary);
        if (key == null) {
            throw new StartupProblem(MasterKey.PRIMARY, "names " + primary + ", which is no file in " + directory);
        }
        return MasterKeys.of(key, keys.values());
    }

    private MasterKeyFile file() {
        MasterKeyFile file = new MasterKeyFile(set(config.file())
                .orElseThrow(() -> UnusableMasterKey.absent("is not set, nor is " + MasterKey.DIRECTORY)));
        if (isProduction) {
            file.requirePrivate();
        } else if (file.isMissing()) {
            file.generate();
            LOG.warnf("Made a master key for development in %s; secrets sealed under it are lost with it", file.path());
        }
        return file;
    }

    private StartupProblem problem(String afterPath, String afterValue, @Nullable String reason) {
        if (config.value().isPresent()) {
            return new StartupProblem(MasterKey.VALUE, afterValue + reason);
        }
        return set(config.directory())
                .map(path -> new StartupProblem(MasterKey.DIRECTORY, "names " + path + ", " + afterPath + reason))
                .orElseGet(() -> new StartupProblem(
                        MasterKey.FILE,
                        set(config.file())
                                        .map(path -> "names " + path + ", " + afterPath)
                                        .orElse("")
                                + reason));
    }

    /** An empty environment variable is not set. */
    private static Optional<Path> set(Optional<Path> path) {
        return path.filter(text -> !text.toString().isBlank());
    }
}

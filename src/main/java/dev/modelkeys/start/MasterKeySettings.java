package dev.modelkeys.start;

import dev.modelkeys.ModelkeysConfig;
import io.quarkus.runtime.LaunchMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is set about the master key, and how strict to be about it. Of the sources exactly one is to be set. */
record MasterKeySettings(
        Optional<Path> file,
        Optional<Path> directory,
        Optional<String> primary,
        Optional<String> value,
        boolean production) {

    static final String FILE = "modelkeys.master-key.file";
    static final String DIRECTORY = "modelkeys.master-key.directory";
    static final String PRIMARY = "modelkeys.master-key.primary";
    static final String VALUE = "modelkeys.master-key.value";

    static MasterKeySettings ofPackagedServer(Settings settings) {
        return new MasterKeySettings(
                settings.text(FILE).map(Path::of),
                settings.text(DIRECTORY).map(Path::of),
                settings.text(PRIMARY),
                settings.text(VALUE),
                true);
    }

    static MasterKeySettings of(ModelkeysConfig.MasterKey config, LaunchMode mode) {
        return new MasterKeySettings(
                config.file(), config.directory(), config.primary(), config.value(), mode == LaunchMode.NORMAL);
    }

    /** @throws StartupFailed unless exactly one source is set */
    MasterKeySource source() {
        List<String> set = new ArrayList<>();
        file.ifPresent(present -> set.add(FILE));
        directory.ifPresent(present -> set.add(DIRECTORY));
        value.ifPresent(present -> set.add(VALUE));
        if (set.size() > 1) {
            throw new StartupFailed(set.get(1), "is set beside " + set.get(0) + "; set only one of them");
        }
        if (directory.isEmpty() && primary.isPresent()) {
            throw new StartupFailed(
                    PRIMARY, "is set without " + DIRECTORY + ", whose file it would name; set both or neither");
        }
        if (directory.isPresent()) {
            return new DirectoryKeySource(directory.get(), primary);
        }
        return value.<MasterKeySource>map(ValueKeySource::new).orElseGet(() -> new FileKeySource(file, production));
    }
}

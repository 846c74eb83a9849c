package dev.modelkeys.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Directory of master key files. Names with a leading dot are ignored and links are followed, because a mounted Kubernetes
 * secret is a link into a hidden directory for each key.
 */
public record MasterKeyDirectory(Path path) {

    private static final String HIDDEN = ".";

    /** Reads the keys by file name; each file must be private. */
    public Map<String, MasterKey> read() {
        if (Files.notExists(path)) {
            throw UnusableMasterKey.unfit("does not exist; make it, and put the keys in it");
        }
        if (!Files.isDirectory(path)) {
            throw UnusableMasterKey.unfit("is not a directory; name the one that holds the keys");
        }
        Map<String, MasterKey> keys = new TreeMap<>();
        for (Path file : files()) {
            keys.put(file.getFileName().toString(), read(file));
        }
        return keys;
    }

    private static MasterKey read(Path path) {
        try {
            MasterKeyFile file = new MasterKeyFile(path);
            file.requirePrivate();
            return file.read();
        } catch (UnusableMasterKey e) {
            throw UnusableMasterKey.unfit("holds " + path.getFileName() + ", which " + e.getMessage());
        }
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> !file.getFileName().toString().startsWith(HIDDEN))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw UnusableMasterKey.unfit("cannot be read by this account; " + PrivateFile.handOver("DIRECTORY"));
        }
    }
}

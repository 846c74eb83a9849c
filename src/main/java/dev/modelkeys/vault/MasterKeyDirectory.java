package dev.modelkeys.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A directory of master key files. Names that start with a dot are passed over, and links are followed: a mounted
 * Kubernetes secret is a link to a hidden directory for each of its keys.
 */
public record MasterKeyDirectory(Path path) {

    private static final String HIDDEN = ".";

    /** The keys by the names of their files, each of which no other account may read. */
    public Map<String, MasterKey> read() {
        if (Files.notExists(path)) {
            throw UnusableMasterKey.unfit("does not exist");
        }
        if (!Files.isDirectory(path)) {
            throw UnusableMasterKey.unfit("is not a directory");
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
            throw UnusableMasterKey.unfit("cannot be read by this account");
        }
    }
}

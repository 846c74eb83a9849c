package dev.modelkeys.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Directories of servers that are deleted after use, one for each test run, so that several runs can work side by side. */
record TemporaryDirectories(Path parent) {

    private static final String LOCK = ".lock";

    DirectoryLock claim() {
        // The sweep of another run can come between the file of a lock and the lock, and delete the directory.
        return Stream.generate(() -> parent.resolve(UUID.randomUUID().toString()))
                .flatMap(path -> DirectoryLock.tryLock(new ClusterDirectory(path)).stream())
                .filter(lock -> Files.exists(lock.directory().path())
                        && Files.exists(lock.directory().lock()))
                .findFirst()
                .orElseThrow();
    }

    /** Deletes what killed test runs have left behind, after stopping their servers. */
    void sweep(Consumer<ClusterDirectory> stop) {
        for (Path lockFile : lockFiles()) {
            String name = lockFile.getFileName().toString();
            ClusterDirectory directory =
                    new ClusterDirectory(parent.resolve(name.substring(0, name.length() - LOCK.length())));
            DirectoryLock.tryLock(directory).ifPresent(lock -> {
                stop.accept(directory);
                discard(lock);
            });
        }
    }

    static void discard(DirectoryLock lock) {
        lock.directory().delete();
        lock.close();
    }

    private List<Path> lockFiles() {
        if (Files.notExists(parent)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(parent)) {
            return files.filter(file -> file.toString().endsWith(LOCK)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

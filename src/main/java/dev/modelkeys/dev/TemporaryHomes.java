package dev.modelkeys.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Homes that are thrown away, one for each test run, so that runs side by side do not meet. */
record TemporaryHomes(Path parent) {

    private static final String LOCK = ".lock";

    HomeLock claim() {
        return HomeLock.tryLock(
                        new ClusterDirectory(parent.resolve(UUID.randomUUID().toString())))
                .orElseThrow(() -> new IllegalStateException("A new home is taken."));
    }

    /** Clears away what killed test runs have left behind; their servers may still be running. */
    void sweep(Consumer<ClusterDirectory> stop) {
        for (Path lockFile : lockFiles()) {
            String name = lockFile.getFileName().toString();
            ClusterDirectory home =
                    new ClusterDirectory(parent.resolve(name.substring(0, name.length() - LOCK.length())));
            HomeLock.tryLock(home).ifPresent(lock -> {
                stop.accept(home);
                discard(lock);
            });
        }
    }

    static void discard(HomeLock lock) {
        PrivateFiles.delete(lock.home().directory());
        PrivateFiles.delete(lock.home().lock());
        lock.close();
    }

    private List<Path> lockFiles() {
        try (Stream<Path> files = Files.list(PrivateFiles.directory(parent))) {
            return files.filter(file -> file.toString().endsWith(LOCK)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

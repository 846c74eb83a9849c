package dev.modelkeys.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLockTest {

    @TempDir
    Path directory;

    @Test
    void aDirectoryIsLockedOnce() {
        ClusterDirectory cluster = new ClusterDirectory(directory.resolve("postgres"));
        try (DirectoryLock first = DirectoryLock.tryLock(cluster).orElseThrow()) {
            assertThat(first.isHeld()).isTrue();
            assertThat(DirectoryLock.tryLock(cluster)).isEmpty();
        }
    }

    @Test
    void aReleasedDirectoryIsFreeAgain() {
        ClusterDirectory cluster = new ClusterDirectory(directory.resolve("postgres"));
        DirectoryLock first = DirectoryLock.tryLock(cluster).orElseThrow();
        first.close();

        assertThat(first.isHeld()).isFalse();
        try (DirectoryLock second = DirectoryLock.tryLock(cluster).orElseThrow()) {
            assertThat(second.isHeld()).isTrue();
        }
    }

    @Nested
    class TemporaryDirectory {

        private final AtomicReference<ClusterDirectory> stopped = new AtomicReference<>();

        @Test
        void ofAKilledRunIsStoppedAndDeleted() {
            TemporaryDirectories directories = new TemporaryDirectories(directory);
            DirectoryLock killed = directories.claim();
            killed.close();

            directories.sweep(stopped::set);

            assertThat(stopped).hasValue(killed.directory());
            assertThat(killed.directory().path()).doesNotExist();
            assertThat(directory).isEmptyDirectory();
        }

        @Test
        void ofARunThatGoesOnIsKept() {
            TemporaryDirectories directories = new TemporaryDirectories(directory);
            try (DirectoryLock other = directories.claim()) {
                directories.sweep(stopped::set);

                assertThat(stopped).hasNullValue();
                assertThat(other.directory().path()).isDirectory();
            }
        }
    }
}

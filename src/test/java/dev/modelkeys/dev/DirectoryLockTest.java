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
    void aSecondAttemptOfTheHolderLeavesItLockedForOtherProcesses() throws Exception {
        ClusterDirectory cluster = new ClusterDirectory(directory.resolve("postgres"));
        try (DirectoryLock held = DirectoryLock.tryLock(cluster).orElseThrow()) {
            assertThat(DirectoryLock.tryLock(cluster)).isEmpty();

            assertThat(held.isHeld()).isTrue();
            assertThat(isFreeForAnotherProcess(cluster)).isFalse();
        }
        assertThat(isFreeForAnotherProcess(cluster)).isTrue();
    }

    private static boolean isFreeForAnotherProcess(ClusterDirectory cluster) throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Attempt.class.getName(),
                        cluster.path().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        int code = other.waitFor();
        assertThat(code).isIn(0, 3);
        return code == 0;
    }

    /** Ends with 0 if it gets the lock, and with 3 if it does not. */
    static final class Attempt {

        private Attempt() {}

        public static void main(String[] path) {
            boolean isFree = DirectoryLock.tryLock(new ClusterDirectory(Path.of(path[0])))
                    .isPresent();
            System.exit(isFree ? 0 : 3);
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
